/** One row of a DataTable. The title is its link; a press anywhere else on the row follows it. */
import { Link, useNavigate } from "@remix-run/react";
import type { MouseEvent } from "react";
import type { Column, Selection } from "./data-table";

type DataRowProps<Row> = {
  row: Row;
  id: string;
  href?: string;
  columns: readonly Column<Row>[];
  selection?: Selection<Row>;
};

const NARROW = {
  title: "max-sm:grow max-sm:font-medium",
  aside: "max-sm:shrink-0",
  line: "max-sm:order-2 max-sm:basis-full max-sm:text-sm",
  meta: "max-sm:order-3 max-sm:text-sm max-sm:text-ink-soft",
  foot: "max-sm:order-4 max-sm:basis-full",
  hidden: "max-sm:hidden",
} as const;

export function DataRow<Row>({ row, id, href, columns, selection }: DataRowProps<Row>) {
  const navigate = useNavigate();
  const titleKey = (columns.find(({ narrow }) => narrow === "title") ?? columns[0])?.key;

  function follow(event: MouseEvent<HTMLTableRowElement>) {
    if (!href || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const target = event.target as Element;
    if (target.closest("a, button, input, label, select, summary")) return;
    if (getSelection()?.toString()) return;
    navigate(href);
  }

  return (
    <tr
      onClick={follow}
      className={`transition-colors duration-quick hover:bg-sunken has-[input:checked]:bg-accent-wash has-[a:focus-visible]:bg-sunken max-sm:flex max-sm:flex-wrap max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-1 max-sm:border-b max-sm:border-line max-sm:px-3 max-sm:py-2 max-sm:last:border-b-0 sm:last:*:border-b-0 max-sm:after:order-1 max-sm:after:basis-full ${href ? "cursor-pointer" : ""}`}
    >
      {selection && (
        <td className="h-9 border-line px-2 align-middle sm:border-b max-sm:h-auto max-sm:px-0">
          <input
            type="checkbox"
            form={selection.formId}
            name={selection.name}
            value={id}
            aria-label={selection.label(row)}
            className="block size-4 pointer-coarse:size-5"
          />
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.key}
          className={`h-9 border-line px-2 py-1.5 align-middle sm:border-b max-sm:h-auto max-sm:p-0 ${column.numeric ? "sm:text-right" : ""} ${column.numeric || column.nowrap || column.key === titleKey ? "sm:whitespace-nowrap" : ""} ${NARROW[column.narrow ?? (column.key === titleKey ? "title" : "meta")]}`}
        >
          {href && column.key === titleKey ? (
            <Link
              to={href}
              data-row-link
              className="font-medium text-ink underline-offset-3 hover:text-accent hover:underline"
            >
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
