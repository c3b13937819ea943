/** The rows of a CSV file, some at a time. The file is never in memory. */
import type { TextEncoding } from "~/platform/files/text-encoding";
import type { ByteSource } from "./byte-source.server";
import { csvReader, RowTooLong, type TableRow } from "./csv-rows";
import { decodedText, encodingOf } from "./decoded-text.server";
import { delimiterOf } from "./delimiter";
import { MOST_COLUMNS } from "./table-limits";
import { TableUnreadable } from "./table-problem";

const LONGEST_ROW = 1_000_000;
const ENOUGH_TO_TELL = 20_000;

/** Where reading may go on: with the file itself, nothing else is needed. */
export type TablePlace = {
  /** The byte that a row begins with, and its line. */
  at: number;
  line: number;
  encoding: TextEncoding;
  separator: string;
};

export type SomeRows = {
  rows: TableRow[];
  /** Where the rows after these begin, where that can be told. */
  next: TablePlace | null;
};

export async function* readCsv(
  source: ByteSource,
  from?: TablePlace | null,
): AsyncGenerator<SomeRows> {
  const encoding = from?.encoding ?? (await encodingOf(source));
  let separator = from?.separator ?? "";
  let reader = from && csvReader(separator, LONGEST_ROW, from.line);
  let beginning = "";
  try {
    for await (const { text, next } of decodedText(source, encoding, from?.at)) {
      if (!reader) {
        beginning += text;
        if (beginning.length < ENOUGH_TO_TELL) continue;
        separator = delimiterOf(beginning);
        reader = csvReader(separator, LONGEST_ROW);
      }
      const rows = narrow(reader.push(beginning || text));
      beginning = "";
      const line = next === null ? null : reader.nextLine();
      yield {
        rows,
        next: next === null || line === null ? null : { at: next, line, encoding, separator },
      };
    }
    if (!reader) {
      reader = csvReader(delimiterOf(beginning), LONGEST_ROW);
      yield { rows: narrow(reader.push(beginning)), next: null };
    }
    yield { rows: narrow(reader.end()), next: null };
  } catch (cause) {
    if (cause instanceof RowTooLong) throw new TableUnreadable("tooLong", cause);
    throw cause;
  }
}

function narrow(rows: TableRow[]): TableRow[] {
  if (rows.some(({ cells }) => cells.length > MOST_COLUMNS)) throw new TableUnreadable("tooWide");
  return rows;
}
