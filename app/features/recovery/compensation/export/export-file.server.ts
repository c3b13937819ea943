/** The files themselves: CSV as PostgreSQL writes it, guarded; and a spreadsheet of the same rows. */
import { Readable } from "node:stream";
import type { Translate } from "~/platform/i18n/text-key";
import { copyOut } from "~/platform/tables/copy-out.server";
import { csvReader } from "~/platform/tables/csv-rows";
import { csvLine } from "~/platform/tables/write-csv";
import { xlsxOf } from "~/platform/tables/write-xlsx.server";
import { type Export, exportQuery } from "./export-rows.server";

/** Longer than any row of ours. */
const LONGEST_ROW = 100_000;

export function csvExport(what: Export, caseId: string, t: Translate): Readable {
  return Readable.from(csvParts(what, caseId, t), { objectMode: false });
}

async function* csvParts(what: Export, caseId: string, t: Translate): AsyncGenerator<Buffer> {
  const { columns, sql } = await exportQuery(what, caseId, t);
  yield Buffer.from(`\ufeff${csvLine(columns.map(({ heading }) => heading))}`);
  yield* copyOut(sql(true)) as AsyncIterable<Buffer>;
}

/** Its texts are texts: nothing needs to be put in front of them. */
export async function xlsxExport(what: Export, caseId: string, t: Translate): Promise<Readable> {
  const { columns, sql } = await exportQuery(what, caseId, t);
  return xlsxOf(columns, rowsOf(copyOut(sql(false))));
}

async function* rowsOf(csv: Readable): AsyncGenerator<string[][]> {
  const decoder = new TextDecoder();
  const reader = csvReader(",", LONGEST_ROW);
  for await (const part of csv) {
    const rows = reader.push(decoder.decode(part, { stream: true }));
    if (rows.length > 0) yield rows.map(({ cells }) => cells);
  }
  const rest = reader.end();
  if (rest.length > 0) yield rest.map(({ cells }) => cells);
}
