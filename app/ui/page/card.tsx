/** A sheet of paper on the page: a heading, its actions, and what it is about. */
import type { ReactNode } from "react";

type CardProps = {
  title?: ReactNode;
  /** One line under the title. */
  about?: ReactNode;
  actions?: ReactNode;
  /** The heading's level; the page's own is 1. */
  level?: 2 | 3;
  /** Lets a table or list run to the edges. */
  flush?: boolean;
  id?: string;
  className?: string;
  children?: ReactNode;
};

export function Card({
  title,
  about,
  actions,
  level = 2,
  flush,
  id,
  className,
  children,
}: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section
      id={id}
      className={`card rounded-card border border-line bg-surface ${flush ? "overflow-clip" : ""} ${className ?? ""}`}
    >
      {title && (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3 pb-2">
          <div className="min-w-0">
            <Heading className="font-semibold">{title}</Heading>
            {about && <p className="max-w-prose text-sm text-ink-soft">{about}</p>}
          </div>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      {flush ? children : <div className={`px-4 pb-4 ${title ? "pt-1" : "pt-4"}`}>{children}</div>}
    </section>
  );
}
