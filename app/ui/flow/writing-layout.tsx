/** A quiet column to write in, guidance beside it; below it on a phone. */
import type { ReactNode } from "react";

type WritingLayoutProps = { guidance: ReactNode; guidanceLabel: string; children: ReactNode };

export function WritingLayout({ guidance, guidanceLabel, children }: WritingLayoutProps) {
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-beside">
      <div className="min-w-0 max-w-prose text-lg">{children}</div>
      <aside aria-label={guidanceLabel} className="min-w-0">
        <div className="lg:sticky lg:top-20">{guidance}</div>
      </aside>
    </div>
  );
}
