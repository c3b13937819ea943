/** What the keyboard can do here, group by group. */
import ShortcutsWindow from "~/ui/overlay/shortcuts-window";
import { useText } from "~/ui/text";
import type { Jump } from "./signed-in-frame";

type KeysWindowProps = { jumps: readonly Jump[]; onClose: () => void };

export default function KeysWindow({ jumps, onClose }: KeysWindowProps) {
  return <ShortcutsWindow groups={useShortcutGroups(jumps)} onClose={onClose} />;
}

function useShortcutGroups(jumps: readonly Jump[]) {
  const t = useText();
  return [
    {
      title: t("shell.keys.title"),
      rows: [
        { keys: "Ctrl K", label: t("shell.keys.search") },
        ...jumps.map(({ keys, label }) => ({ keys, label })),
        { keys: "?", label: t("shell.keys.help") },
      ],
    },
    {
      title: t("shell.keys.list"),
      rows: [
        { keys: "j", label: t("shell.keys.next") },
        { keys: "k", label: t("shell.keys.previous") },
        { keys: "x", label: t("shell.keys.select") },
        { keys: "Enter", label: t("shell.keys.open") },
      ],
    },
    {
      title: t("shell.keys.board"),
      rows: [
        { keys: "→", label: t("shell.keys.columnAfter") },
        { keys: "←", label: t("shell.keys.columnBefore") },
      ],
    },
    {
      title: t("shell.keys.tasks"),
      rows: [
        { keys: "o", label: t("shell.keys.take") },
        { keys: "b", label: t("shell.keys.begin") },
        { keys: "d", label: t("shell.keys.done") },
        { keys: "w", label: t("shell.keys.waive") },
        { keys: "h", label: t("shell.keys.handBack") },
        { keys: "m", label: t("shell.keys.macro") },
      ],
    },
  ];
}
