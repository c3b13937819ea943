/** `?` shows what the keyboard can do here. The window loads when it is first asked for. */
import { lazy, Suspense, useState } from "react";
import { useShortcuts } from "~/ui/shortcuts";

const ShortcutsWindow = lazy(() => import("./shortcuts-window"));

export type ShortcutGroup = { title: string; rows: readonly { keys: string; label: string }[] };

export function ShortcutsSheet({ groups }: { groups: readonly ShortcutGroup[] }) {
  const [isOpen, setIsOpen] = useState(false);
  useShortcuts({ "?": () => setIsOpen(true) });

  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <ShortcutsWindow groups={groups} onClose={() => setIsOpen(false)} />
    </Suspense>
  );
}
