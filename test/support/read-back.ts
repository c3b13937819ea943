/** A spreadsheet that was just written, read back by what reads those that people send in. */
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { ByteSource } from "~/platform/tables/byte-source.server";
import { readXlsx } from "~/platform/tables/read-xlsx.server";
import { openZip } from "~/platform/tables/zip-source.server";

const sourceOf = (bytes: Buffer): ByteSource => ({
  bytes: bytes.length,
  async *read(from, until = bytes.length) {
    yield bytes.subarray(from, until);
  },
});

/** The cells of its first sheet. */
export async function tableIn(file: Readable): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const some of readXlsx(sourceOf(await buffer(file)))) {
    rows.push(...some.map(({ cells }) => cells));
  }
  return rows;
}

/** How many rows each of its sheets has. */
export async function rowsOfSheets(file: Readable): Promise<number[]> {
  const zip = await openZip(sourceOf(await buffer(file)));
  const counts: number[] = [];
  for (let at = 1; zip.has(`xl/worksheets/sheet${at}.xml`); at += 1) {
    const parts: Buffer[] = [];
    for await (const part of (await zip.read(`xl/worksheets/sheet${at}.xml`)) ?? []) {
      parts.push(part);
    }
    counts.push(Buffer.concat(parts).toString().split("<row ").length - 1);
  }
  zip.close();
  return counts;
}
