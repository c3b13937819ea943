/** What stands between the fields of a CSV file: whatever cuts its first rows into most columns alike. */
import { csvReader, RowTooLong } from "./csv-rows";

const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const ROWS_LOOKED_AT = 30;
const LONGEST_ROW = 1_000_000;

/** @param beginning the first characters of the file; a row cut in half at their end does no harm */
export function delimiterOf(beginning: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: score(beginning, delimiter) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** Columns of the heading, weighed by how many rows have as many. */
function score(beginning: string, delimiter: Delimiter): number {
  const widths = widthsOf(beginning, delimiter);
  const [heading = 1] = widths;
  if (heading < 2) return 0;
  const alike = widths.filter((width) => width === heading).length / widths.length;
  return (heading - 1) * alike * alike;
}

function widthsOf(beginning: string, delimiter: Delimiter): number[] {
  const reader = csvReader(delimiter, LONGEST_ROW);
  try {
    const rows = reader.push(beginning);
    return (rows.length > 0 ? rows : reader.end())
      .slice(0, ROWS_LOOKED_AT)
      .map(({ cells }) => cells.length);
  } catch (cause) {
    if (cause instanceof RowTooLong) return [];
    throw cause;
  }
}
