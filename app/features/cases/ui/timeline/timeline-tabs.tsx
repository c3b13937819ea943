/** All, outside, ours, decisions: as links, so that a view of the timeline has an address. */
import { Link } from "@remix-run/react";
import { TIMELINE_FILTERS, type TimelineFilter } from "~/features/cases/timeline/timeline-filter";
import { useText } from "~/ui/text";

export function TimelineTabs({ current }: { current: TimelineFilter }) {
  const t = useText();
  return (
    <nav aria-label={t("audit.show")} className="flex flex-wrap gap-1 max-sm:gap-0 print:hidden">
      {TIMELINE_FILTERS.map((filter) => (
        <Link
          key={filter}
          to={filter === "all" ? "?" : `?show=${filter}`}
          preventScrollReset
          aria-current={filter === current ? "true" : undefined}
          className="inline-flex min-h-7 items-center rounded-control px-2 text-sm whitespace-nowrap text-ink-soft hover:bg-sunken hover:text-ink aria-[current=true]:bg-accent-wash aria-[current=true]:font-medium aria-[current=true]:text-accent pointer-coarse:min-h-9"
        >
          {t(`audit.filters.${filter}`)}
        </Link>
      ))}
    </nav>
  );
}
