/** `?` shows what the keyboard can do here. */
import { lazy, Suspense, useState } from "react";
import { Kbd } from "~/ui/page/kbd";
import { useShortcuts } from "~/ui/shortcuts";
import { useText } from "~/ui/text";

const DialogWindow = lazy(() => import("./dialog-window"));

export type ShortcutGroup = { title: string; rows: readonly { keys: string; label: string }[] };

export function ShortcutsSheet({ groups }: { groups: readonly ShortcutGroup[] }) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  useShortcuts({ "?": () => setIsOpen(true) });

  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <DialogWindow title={t("ui.frame.shortcuts")} onClose={() => setIsOpen(false)}>
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
    </Suspense>
  );
}
