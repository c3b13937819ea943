/** One row of a DataTable. The title is its link; a press anywhere else on the row follows it. */
import { useNavigate } from "@remix-run/react";
import { type MouseEvent, useContext } from "react";
import { TextContext } from "~/ui/text";
import type { Column, Selection } from "./data-table";
import { RowPainter } from "./row-painter";

type DataRowProps<Row> = {
  row: Row;
  id: string;
  href?: string;
  columns: readonly Column<Row>[];
  selection?: Selection<Row>;
  /** Everything its cells depend on beside language and zone; without it they are drawn each time. */
  paintKey?: (row: Row) => string;
};

const NARROW = {
  title: "max-sm:grow max-sm:font-medium",
  aside: "max-sm:shrink-0",
  line: "max-sm:order-2 max-sm:basis-full max-sm:text-sm",
  meta: "max-sm:order-3 max-sm:text-sm max-sm:text-ink-soft",
  foot: "max-sm:order-4 max-sm:basis-full",
  hidden: "max-sm:hidden",
} as const;

export const ROOMY = "sm:max-[85rem]:hidden";

export function DataRow<Row>({ paintKey, ...props }: DataRowProps<Row>) {
  const navigate = useNavigate();
  const paint = useContext(RowPainter);
  const words = useContext(TextContext);
  const { row, href } = props;

  function follow(event: MouseEvent<HTMLTableRowElement>) {
    if (!href || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const target = event.target as Element;
    const isTitle = target.closest("[data-row-link]") !== null;
    if (!isTitle && target.closest("a, button, input, label, select, summary")) return;
    if (!isTitle && getSelection()?.toString()) return;
    event.preventDefault();
    navigate(href);
  }

  const look = {
    onClick: follow,
    className: href ? "data-row cursor-pointer" : "data-row",
  };
  if (!paint || !paintKey || !words) {
    return (
      <tr {...look}>
        <Cells {...props} />
      </tr>
    );
  }
  const { language, timeZone } = words.format;
  const html = paint(`${language} ${timeZone} ${paintKey(row)}`, () => (
    <TextContext.Provider value={words}>
      <Cells {...props} />
    </TextContext.Provider>
  ));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is what React made of the same cells before
  return <tr {...look} dangerouslySetInnerHTML={{ __html: html }} />;
}

function Cells<Row>({ row, id, href, columns, selection }: Omit<DataRowProps<Row>, "paintKey">) {
  const titleKey = (columns.find(({ narrow }) => narrow === "title") ?? columns[0])?.key;
  return (
    <>
      {selection && (
        <td className="data-cell max-sm:px-0">
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
      {columns.map((column) => {
        const isTitle = column.key === titleKey;
        const isOneLine = column.numeric || column.nowrap || isTitle;
        const classes = [
          "data-cell",
          column.numeric && "sm:text-right",
          isOneLine && "sm:whitespace-nowrap",
          column.roomy && ROOMY,
          NARROW[column.narrow ?? (isTitle ? "title" : "meta")],
        ];
        return (
          <td key={column.key} className={classes.filter(Boolean).join(" ")}>
            {href && isTitle ? (
              <a href={href} data-row-link className="data-title">
                {column.cell(row)}
              </a>
            ) : (
              column.cell(row)
            )}
          </td>
        );
      })}
    </>
  );
}
