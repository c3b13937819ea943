/**
 * A table to work in all day: sticky headings, dense rows, sorting by link,
 * selection by checkbox, `j` `k` `x` on the keyboard. On a phone each row is a
 * card of two or three lines; between phone and desk it is moved sideways.
 */
import type { ReactNode } from "react";
import { useText } from "~/ui/text";
import { DataRow, ROOMY } from "./data-row";
import { SelectAll } from "./select-all";
import { SortHeading, type SortState } from "./sort-heading";
import { useTableKeys } from "./table-keys";

const SHARES = { half: "w-1/2", third: "w-1/3", sixth: "w-1/6" } as const;

export type Column<Row> = {
  key: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  /** The name this column is sorted by in the address. */
  sort?: string;
  numeric?: boolean;
  /** Keeps the cell on one line; the title and numbers always are. */
  nowrap?: boolean;
  /** Left out until there is room for it: what can be read elsewhere, too. */
  roomy?: boolean;
  /** Takes this much of the room that the other columns leave; the rest keep to their words. */
  share?: keyof typeof SHARES;
  /**
   * Where it goes on a phone: the first line (`title`, `aside`), a line of its own
   * (`line`), the next one with others (`meta`), below everything (`foot`), or nowhere.
   */
  narrow?: "title" | "aside" | "line" | "meta" | "foot" | "hidden";
};

export type Selection<Row> = {
  /** The bulk form that the checkboxes belong to. */
  formId: string;
  name: string;
  label: (row: Row) => string;
};

type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where a row leads; its `title` cell becomes the link. */
  rowHref?: (row: Row) => string;
  sort?: SortState & { href: (by: string, direction: "asc" | "desc") => string };
  selection?: Selection<Row>;
  /** Lets the server keep drawn rows: everything the cells depend on beside language and zone. */
  paintKey?: (row: Row) => string;
  /** The BulkBar. */
  bulk?: ReactNode;
  /** What stands there instead of no rows. */
  empty?: ReactNode;
};

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowHref, sort, selection, paintKey, bulk, empty } = props;
  const t = useText();
  const keys = useTableKeys();
  if (rows.length === 0 && empty) return <>{empty}</>;

  return (
    <div ref={keys} className="data-table">
      <div className="relative overflow-clip rounded-card border border-line bg-surface sm:max-xl:overflow-x-auto">
        <table className="w-full border-separate border-spacing-0 text-left max-sm:block">
          <caption className="sr-only">{caption}</caption>
          <thead className="sticky top-(--sticky-top) z-10 bg-surface max-sm:sr-only sm:max-xl:static">
            <tr>
              {selection && (
                <th scope="col" className="w-9 border-b border-line-strong px-2">
                  <SelectAll formId={selection.formId} label={t("ui.table.selectPage")} />
                </th>
              )}
              {columns.map((column) => (
                <SortHeading
                  key={column.key}
                  numeric={column.numeric}
                  className={column.roomy ? ROOMY : column.share && SHARES[column.share]}
                  state={sort?.by === column.sort ? sort : undefined}
                  href={
                    column.sort ? sort && ((way) => sort.href(column.sort ?? "", way)) : undefined
                  }
                >
                  {column.heading}
                </SortHeading>
              ))}
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {rows.map((row) => (
              <DataRow
                key={rowKey(row)}
                row={row}
                id={rowKey(row)}
                href={rowHref?.(row)}
                columns={columns}
                selection={selection}
                paintKey={paintKey}
              />
            ))}
          </tbody>
        </table>
      </div>
      {bulk}
    </div>
  );
}
