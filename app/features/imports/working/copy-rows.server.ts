/** Writes many rows at once by COPY, within the transaction of a connection. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";

type Value = string | number | Buffer | object | null;

/** @param into table and columns, as SQL writes them */
export async function copyRows(
  client: PoolClient,
  into: string,
  rows: readonly (readonly Value[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const text = rows.map((row) => `${row.map(copied).join("\t")}\n`).join("");
  await pipeline(Readable.from([text]), client.query(from(`COPY ${into} FROM STDIN`)));
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

const SPECIAL = /[\\\n\r\t]/;
const SPECIALS = new RegExp(SPECIAL, "g");

function copied(value: Value): string {
  if (value === null) return "\\N";
  if (typeof value === "number") return String(value);
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString("hex")}`;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return SPECIAL.test(text) ? text.replace(SPECIALS, (sign) => ESCAPES[sign] ?? sign) : text;
}
