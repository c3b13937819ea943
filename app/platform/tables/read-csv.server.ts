/** The rows of a CSV file, some at a time. The file is never in memory. */
import type { ByteSource } from "./byte-source.server";
import { csvReader, RowTooLong, type TableRow } from "./csv-rows";
import { decodedText } from "./decoded-text.server";
import { delimiterOf } from "./delimiter";
import { MOST_COLUMNS } from "./table-limits";
import { TableUnreadable } from "./table-problem";

const LONGEST_ROW = 1_000_000;
const ENOUGH_TO_TELL = 20_000;

export async function* readCsv(source: ByteSource): AsyncGenerator<TableRow[]> {
  let beginning = "";
  let reader: ReturnType<typeof csvReader> | undefined;
  try {
    for await (const text of decodedText(source)) {
      if (!reader) {
        beginning += text;
        if (beginning.length < ENOUGH_TO_TELL) continue;
        reader = csvReader(delimiterOf(beginning), LONGEST_ROW);
        yield narrow(reader.push(beginning));
      } else yield narrow(reader.push(text));
    }
    if (!reader) {
      reader = csvReader(delimiterOf(beginning), LONGEST_ROW);
      yield narrow(reader.push(beginning));
    }
    yield narrow(reader.end());
  } catch (cause) {
    if (cause instanceof RowTooLong) throw new TableUnreadable("tooLong", cause);
    throw cause;
  }
}

function narrow(rows: TableRow[]): TableRow[] {
  if (rows.some(({ cells }) => cells.length > MOST_COLUMNS)) throw new TableUnreadable("tooWide");
  return rows;
}
