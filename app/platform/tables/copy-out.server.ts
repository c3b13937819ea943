/**
 * Rows of a query as CSV, written by PostgreSQL itself (COPY) and read while they are sent: nothing
 * but what is under way is in memory. A reader who goes away frees the connection.
 */
import { Readable } from "node:stream";
import { to } from "pg-copy-streams";
import { pool } from "~/platform/db.server";

/** @param query complete SQL: COPY takes no parameters, so every value in it has to be quoted */
export function copyOut(query: string): Readable {
  return Readable.from(rowsOf(query), { objectMode: false });
}

async function* rowsOf(query: string): AsyncGenerator<Buffer> {
  const client = await pool().connect();
  let isWhole = false;
  try {
    const rows = client.query(to(`COPY (${query}) TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')`));
    for await (const part of rows) yield part;
    isWhole = true;
  } finally {
    // A connection that is in the middle of a COPY is of no use to anybody else.
    client.release(!isWhole);
  }
}

const WIDE = "\uff1d\uff0b\uff0d\uff20";

/** The same guard as `write-csv.ts` has, as SQL. */
export const safeText = (text: string): string =>
  `regexp_replace(${text}, '^(?=["''\\s]*[-=+@\\t\\r${WIDE}])|(?:(?<=[;\\t\\n])|(?<=\\r)(?!\\n))(?=["''\\s]*[-=+@${WIDE}])', '''', 'g')`;

/** A value inside such SQL. */
export const quotedText = (value: string): string => `'${value.replaceAll("'", "''")}'`;
