/**
 * Reads that one request asks for at the same moment travel in one statement: a page that asks ten
 * small questions pays for one way to the database, and each question stays where it belongs.
 * Rows come as JSON, so each read names its columns that hold instants; whole numbers beyond 2^53
 * have to be cast to text. Outside a request each read goes alone.
 */
import { pool } from "~/platform/db.server";
import { oncePerRequest } from "~/platform/http/request-scope.server";
import { Prisma } from "~prisma/generated/client";

type Row = Record<string, unknown>;

type Asked = {
  sql: Prisma.Sql;
  instants: readonly string[];
  done: (rows: Row[]) => void;
  failed: (error: unknown) => void;
};

/** @param instants the columns that hold instants; they come as dates */
export function readTogether<T extends object>(
  sql: Prisma.Sql,
  instants: readonly (keyof T & string)[] = [],
): Promise<T[]> {
  return new Promise((done, failed) => {
    const waiting = oncePerRequest<Asked[]>("reads", () => []);
    waiting.push({ sql, instants, done: (rows) => done(rows as T[]), failed });
    // When every loader that could ask has asked.
    if (waiting.length === 1) setImmediate(() => send(waiting.splice(0)));
  });
}

async function send(asked: readonly Asked[]): Promise<void> {
  const columns = asked.map(
    ({ sql }, index) =>
      Prisma.sql`(SELECT COALESCE(json_agg(r), '[]') FROM (${sql}) r) AS ${Prisma.raw(`r${index}`)}`,
  );
  const { text, values } = Prisma.sql`SELECT ${Prisma.join(columns)}`;
  try {
    const { rows } = await pool().query<Record<string, Row[]>>(text, values);
    for (const [index, { instants, done }] of asked.entries()) {
      const found = rows[0]?.[`r${index}`] ?? [];
      for (const row of found) for (const name of instants) row[name] = asDate(row[name]);
      done(found);
    }
  } catch (error) {
    for (const { failed } of asked) failed(error);
  }
}

const asDate = (text: unknown): Date | null => (typeof text === "string" ? new Date(text) : null);
