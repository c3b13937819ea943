/** The heading of a part of the case page, which has a heading of its own above. */
import type { ReactNode } from "react";

type SectionHeadingProps = {
  title: ReactNode;
  context?: ReactNode;
  aside?: ReactNode;
  actions?: ReactNode;
};

export function SectionHeading({ title, context, aside, actions }: SectionHeadingProps) {
  return (
    <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-lg font-semibold break-words">{title}</h2>
          {aside}
        </div>
        {context && <p className="max-w-prose text-ink-soft">{context}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
