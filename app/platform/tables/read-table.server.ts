/**
 * The rows of a table that somebody sent, CSV or XLSX, some at a time: what it is, is judged by its
 * content. Throws TableUnreadable.
 */
import { type ByteSource, startOf } from "./byte-source.server";
import type { TableRow } from "./csv-rows";
import { readCsv, type SomeRows, type TablePlace } from "./read-csv.server";
import { readXlsx } from "./read-xlsx.server";
import { LARGEST_CSV_BYTES } from "./table-limits";
import { TableUnreadable } from "./table-problem";

const HEAD = 8;
const ZIPS = ["PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\b"];
/** A file of Office before 2007, or one that a password protects. */
const COMPOUND = "d0cf11e0a1b11ae1";
const OTHERS = ["%PDF", "\u0089PNG", "ÿØÿ", "GIF8", "\u001f\u008b", "Rar!", "7z¼¯"];

/** @param from a place that an earlier reading of the same file told */
export async function* readTable(
  source: ByteSource,
  from?: TablePlace | null,
): AsyncGenerator<SomeRows> {
  if (from) {
    yield* readCsv(source, from);
    return;
  }
  if (source.bytes === 0) throw new TableUnreadable("empty");
  const head = await startOf(source, HEAD);
  const mark = head.toString("latin1");
  if (ZIPS.some((zip) => mark.startsWith(zip))) {
    for await (const rows of readXlsx(source)) yield { rows, next: null };
    return;
  }
  if (head.toString("hex") === COMPOUND) throw new TableUnreadable("oldExcel");
  if (OTHERS.some((other) => mark.startsWith(other))) throw new TableUnreadable("noTable");
  if (source.bytes > LARGEST_CSV_BYTES) throw new TableUnreadable("tooLarge");
  yield* readCsv(source);
}

/** The first rows, and whatever is wrong before them. */
export async function firstRows(source: ByteSource, most: number): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const some of readTable(source)) {
    rows.push(...some.rows);
    if (rows.length >= most) break;
  }
  if (rows.length === 0) throw new TableUnreadable("empty");
  return rows.slice(0, most);
}
