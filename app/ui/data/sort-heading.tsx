/** A column heading; a link where the column sorts, whose state is read out. */
import { Link } from "@remix-run/react";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { Icon } from "~/ui/icon";

export type SortState = { by: string; direction: "asc" | "desc" };

type SortHeadingProps = {
  children: string;
  numeric?: boolean;
  className?: string;
  state?: SortState;
  href?: (direction: "asc" | "desc") => string;
};

const SAID = { asc: "ascending", desc: "descending" } as const;

export function SortHeading(props: SortHeadingProps) {
  const { children, numeric, className = "", state, href } = props;
  const next = state?.direction === "asc" ? "desc" : "asc";
  return (
    <th
      scope="col"
      aria-sort={href ? (state ? SAID[state.direction] : "none") : undefined}
      className={`h-9 border-b border-line-strong px-2 text-sm font-medium whitespace-nowrap text-ink-soft ${numeric ? "text-right" : ""} ${className}`}
    >
      {href ? (
        <Link
          to={href(next)}
          preventScrollReset
          className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
        >
          {children}
          {state && <Icon of={state.direction === "asc" ? ArrowUp : ArrowDown} size={12} />}
        </Link>
      ) : (
        children
      )}
    </th>
  );
}
