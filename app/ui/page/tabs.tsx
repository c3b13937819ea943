/** Views of the same thing, as links: each has an address. */
import { Link } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";

export type Tab = { label: ReactNode; href: string; current?: boolean; count?: number | string };

type TabsProps = { label: string; tabs: readonly Tab[]; actions?: ReactNode };

export function Tabs({ label, tabs, actions }: TabsProps) {
  const row = useRef<HTMLUListElement>(null);
  const at = tabs.find(({ current }) => current)?.href;

  useEffect(() => {
    const tab = at && row.current?.querySelector<HTMLElement>("[aria-current]");
    if (tab && row.current) row.current.scrollLeft = tab.offsetLeft - row.current.offsetLeft - 32;
  }, [at]);

  return (
    <nav
      aria-label={label}
      className="mb-4 flex flex-wrap items-end justify-between gap-x-4 border-b border-line"
    >
      <ul ref={row} className="-mb-px flex max-w-full gap-1 overflow-x-auto">
        {tabs.map(({ label: words, href, current, count }) => (
          <li key={href} className="shrink-0">
            <Link
              to={href}
              aria-current={current ? "page" : undefined}
              className="-outline-offset-2 flex min-h-9 items-center gap-1.5 border-b-2 border-transparent px-3 py-1.5 max-sm:px-2.5 text-ink-soft transition-colors duration-quick hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink pointer-coarse:min-h-11"
            >
              {words}
              {count !== undefined && (
                <span className="text-xs text-ink-faint tabular-nums">{count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {actions && <div className="flex gap-2 pb-1">{actions}</div>}
    </nav>
  );
}
