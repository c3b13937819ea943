/**
 * A plain table: caption, headings, rows. On a phone each row becomes a small block, its
 * cells under each other; a cell whose value does not explain itself takes a `label` there.
 */
import type { ComponentPropsWithoutRef, ReactNode } from "react";

type TableProps = {
  /** What the table lists; read out first, shown with `showCaption`. */
  caption: string;
  showCaption?: boolean;
  className?: string;
  children: ReactNode;
};

export function Table({ caption, showCaption = false, className = "", children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className={`overflow-x-auto ${className}`}>
      <table className="stacked w-full border-collapse text-left">
        <caption className={showCaption ? "pb-2 text-left font-semibold max-sm:block" : "sr-only"}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

type HeadingProps = ComponentPropsWithoutRef<"th"> & { numeric?: boolean };

export function TableHeading({ numeric, className = "", ...rest }: HeadingProps) {
  return (
    <th
      scope="col"
      {...rest}
      className={`border-b border-line-strong px-3 py-2 text-sm font-medium whitespace-nowrap text-ink-soft ${numeric ? "text-right" : ""} ${className}`}
    />
  );
}

type CellProps = ComponentPropsWithoutRef<"td"> & {
  numeric?: boolean;
  /** What the value is, said on a phone, where headings are not above it. */
  label?: string;
};

export function TableCell({ numeric, label, className = "", children, ...rest }: CellProps) {
  return (
    <td
      {...rest}
      className={`border-line px-3 py-2 align-top sm:border-b max-sm:px-0 max-sm:py-0.5 ${numeric ? "sm:text-right" : ""} ${className}`}
    >
      {label && <span className="text-sm text-ink-soft sm:hidden">{label}: </span>}
      {children}
    </td>
  );
}
