/** A plain table: caption, headings, rows. On a phone it scrolls by itself, never the page. */
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
      <table className="w-full border-collapse text-left">
        <caption className={showCaption ? "pb-2 text-left font-semibold" : "sr-only"}>
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

type CellProps = ComponentPropsWithoutRef<"td"> & { numeric?: boolean };

export function TableCell({ numeric, className = "", ...rest }: CellProps) {
  return (
    <td
      {...rest}
      className={`border-b border-line px-3 py-2 align-top ${numeric ? "text-right" : ""} ${className}`}
    />
  );
}
