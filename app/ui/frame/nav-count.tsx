/** How much waits behind a navigation item; a dot where there is no room for the number. */
import type { NavItem } from "./nav-item";

export function NavCount({ item, isNarrow }: { item: NavItem; isNarrow: boolean }) {
  if (!item.count) return null;
  return (
    <>
      <span className="sr-only">{item.countLabel ?? item.count}</span>
      {isNarrow ? (
        <span aria-hidden className="absolute top-1 left-1/2 ml-2 size-2 rounded-full bg-accent" />
      ) : (
        <span aria-hidden className="text-xs font-medium text-ink-soft tabular-nums">
          {item.count}
        </span>
      )}
    </>
  );
}
