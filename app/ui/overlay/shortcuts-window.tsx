/** What the keyboard can do, group by group. */
import { Kbd } from "~/ui/page/kbd";
import { useText } from "~/ui/text";
import DialogWindow from "./dialog-window";

type ShortcutGroup = { title: string; rows: readonly { keys: string; label: string }[] };

type ShortcutsWindowProps = { groups: readonly ShortcutGroup[]; onClose: () => void };

export default function ShortcutsWindow({ groups, onClose }: ShortcutsWindowProps) {
  const t = useText();
  return (
    <DialogWindow title={t("ui.frame.shortcuts")} onClose={onClose}>
      <div className="space-y-4">
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3 className="mb-1 text-sm font-medium text-ink-soft">{title}</h3>
            <dl>
              {rows.map(({ keys, label }) => (
                <div key={keys} className="flex items-center justify-between gap-4 py-1">
                  <dt>{label}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {keys.split(" ").map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogWindow>
  );
}
