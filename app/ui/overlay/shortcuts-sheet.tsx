/** `?` shows what the keyboard can do here: a window that loads when it is first asked for. */
import { type ReactNode, Suspense, useState } from "react";
import { useShortcuts } from "~/ui/shortcuts";

export function ShortcutsSheet({ children }: { children: (onClose: () => void) => ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  useShortcuts({ "?": () => setIsOpen(true) });

  if (!isOpen) return null;
  return <Suspense fallback={null}>{children(() => setIsOpen(false))}</Suspense>;
}
