/** To the page before and after. Keyset pages have no numbers; `summary` says where we are. */
import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import type { ReactNode } from "react";
import { ButtonLink } from "~/ui/button-link";
import { Icon } from "~/ui/icon";
import { useText } from "~/ui/text";

type PaginationProps = {
  previousHref?: string | null;
  nextHref?: string | null;
  summary?: ReactNode;
};

export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const t = useText();
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav
      aria-label={t("ui.pagination.label")}
      className="mt-3 flex flex-wrap items-center justify-between gap-3"
    >
      <p className="text-sm text-ink-soft tabular-nums">{summary}</p>
      <div className="flex gap-2">
        {previousHref && (
          <ButtonLink to={previousHref} rel="prev" size="small" icon={ChevronLeft}>
            {t("ui.pagination.previous")}
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink to={nextHref} rel="next" size="small">
            {t("ui.pagination.next")}
            <Icon of={ChevronRight} />
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
