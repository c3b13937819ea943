/** The page's matter, and facts beside it; the facts come second on a phone. */
import type { ReactNode } from "react";

type SideLayoutProps = { side: ReactNode; children: ReactNode };

export function SideLayout({ side, children }: SideLayoutProps) {
  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-beside">
      <div className="min-w-0 space-y-4">{children}</div>
      <div className="min-w-0 space-y-4">{side}</div>
    </div>
  );
}
