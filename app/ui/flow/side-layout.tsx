/** The page's matter, and facts beside it; on a phone they come second, unless they lead. */
import type { ReactNode } from "react";

type SideLayoutProps = {
  side: ReactNode;
  /** Whether a phone shows the side before the matter. */
  sideLeads?: boolean;
  children: ReactNode;
};

export function SideLayout({ side, sideLeads = false, children }: SideLayoutProps) {
  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-beside">
      <div className="min-w-0 space-y-4">{children}</div>
      <div className={`min-w-0 space-y-4 ${sideLeads ? "max-lg:order-first" : ""}`}>{side}</div>
    </div>
  );
}
