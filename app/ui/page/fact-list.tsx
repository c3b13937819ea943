/** Facts at a glance: name and value, in two columns where there is room, wherever the list stands. */
import type { ReactNode } from "react";

export type Fact = { label: string; value: ReactNode };

export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <div className="@container">
      <dl className="grid items-baseline gap-x-4 gap-y-1 @sm:grid-cols-facts">
        {facts.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="mb-1 min-w-0 @sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
