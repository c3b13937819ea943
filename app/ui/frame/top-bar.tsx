/** The line above every page: search, what presses today, who is here. */
import type { ReactNode } from "react";

type TopBarProps = {
  /** CommandPalette. */
  search: ReactNode;
  /** Clocks, notifications, the person's menu. */
  children?: ReactNode;
};

export function TopBar({ search, children }: TopBarProps) {
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center gap-2 border-b border-line bg-canvas px-4 sm:px-6 print:hidden">
      <div className="min-w-0 grow">{search}</div>
      <div className="flex items-center gap-1">{children}</div>
    </header>
  );
}
