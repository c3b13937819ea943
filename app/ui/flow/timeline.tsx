/** What happened, in order: list, day headings, entries. */
import type { ReactNode } from "react";

export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="timeline">
      {children}
    </ol>
  );
}

export function TimelineDay({ children }: { children: ReactNode }) {
  return (
    <li className="pt-3 pb-1 text-xs font-medium text-ink-soft first:pt-0">
      <h3>{children}</h3>
    </li>
  );
}
