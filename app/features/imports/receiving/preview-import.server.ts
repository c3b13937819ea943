/** The first rows of an import as they may be shown, and a guess at how it is to be read. */
import { db } from "~/platform/db.server";
import { guessColumns, isHeading } from "~/platform/tables/columns";
import { maskedText, shortened } from "~/platform/tables/masked";
import { dayOrderOf } from "~/platform/tables/moment-cell";
import { firstRows } from "~/platform/tables/read-table.server";
import type { ImportKind } from "../import-kind.server";
import type { Reading } from "../reading";
import { openImport } from "../sealed-imports.server";
import { lastReading } from "./layout.server";

const ROWS_SHOWN = 8;
const ROWS_LOOKED_AT = 50;
const LONGEST_SHOWN = 60;

export type ImportPreview = {
  headings: string[];
  /** Numbers of people are masked. */
  rows: { line: number; cells: string[] }[];
  guess: Reading;
  /** The guess is how a table with the same headings was read before. */
  isRemembered: boolean;
};

type Place = { country: string; timeZone: string };

export async function previewImport(
  kind: ImportKind,
  importId: string,
  { country, timeZone }: Place,
): Promise<ImportPreview> {
  const rows = await firstRows(await openImport(importId), ROWS_LOOKED_AT);
  const remembered = await lastReading(db, importId);
  const [first] = rows;
  const hasHeading = first !== undefined && isHeading(first.cells, kind.wanted);
  const values = (hasHeading ? rows.slice(1) : rows).map(({ cells }) => cells);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const headings = Array.from({ length: width }, (_, at) =>
    hasHeading ? (first.cells[at] ?? "") : "",
  );
  const { masked = maskedText } = kind;
  const shown = (text: string) => shortened(masked(text), LONGEST_SHOWN);
  return {
    headings: headings.map((name) => shortened(maskedText(name), LONGEST_SHOWN)),
    rows: (hasHeading ? rows.slice(1) : rows)
      .slice(0, ROWS_SHOWN)
      .map(({ line, cells }) => ({ line, cells: headings.map((_, at) => shown(cells[at] ?? "")) })),
    guess: remembered ?? {
      columns: guessColumns(headings, values, kind.wanted),
      constants: {},
      hasHeading,
      order: dayOrderOf(values.flat()),
      zone: timeZone,
      country,
    },
    isRemembered: remembered !== null,
  };
}
