/** The top of every page: what this is, one line of context, the one thing most people came to do. */
import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

type PageHeaderProps = {
  title: ReactNode;
  context?: ReactNode;
  breadcrumbs?: readonly Crumb[];
  /** The one primary action. */
  action?: ReactNode;
  /** Lesser actions, before the primary one. */
  secondary?: ReactNode;
  /** Beside the title: a state, a saved-at. */
  aside?: ReactNode;
};

export function PageHeader(props: PageHeaderProps) {
  const { title, context, breadcrumbs, action, secondary, aside } = props;
  return (
    <header className="mb-6">
      {breadcrumbs && <Breadcrumbs trail={breadcrumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 tabIndex={-1} className="text-xl font-semibold outline-none">
              {title}
            </h1>
            {aside}
          </div>
          {context && <p className="mt-1 max-w-prose text-ink-soft">{context}</p>}
        </div>
        {(action || secondary) && (
          <div className="flex flex-wrap items-center gap-2">
            {secondary}
            {action}
          </div>
        )}
      </div>
    </header>
  );
}
