/** Macros in the command palette, for the tasks that are ticked or the one under focus. */
import { usePageCommands } from "~/ui/overlay/page-commands";
import { useText } from "~/ui/text";
import { meantTasks } from "./task-keys";

export function useMacroCommands(macros: readonly { id: string; name: string }[]) {
  const t = useText();
  usePageCommands(() => {
    const meant = meantTasks();
    if (!meant) return [];
    const { ids, all, query } = meant;
    const [only] = ids.length === 1 && !all ? ids : [];
    const group = all ? t("board.palette.all") : t("board.palette.for", { count: ids.length });
    return macros.map(({ id, name }) => ({
      id: `macro-${id}`,
      label: t("runs.tasks.titles.macro", { name }),
      group,
      href: only ? `/tasks/${only}/macros/${id}` : "/tasks/macros",
      fields: [
        ["query", query] as const,
        ...(only ? [] : [["macroId", id] as const]),
        ...(all ? [["all", all] as const] : []),
        ...(only || all ? [] : ids.map((task) => ["ids", task] as const)),
      ],
    }));
  });
}
