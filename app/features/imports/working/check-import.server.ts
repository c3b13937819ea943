/**
 * Reads the file of an import: each row is found good, and kept with what tells its person replaced,
 * or listed with the reason. Goes on where it stopped: rows and how far they go commit together.
 */
import { setImmediate } from "node:timers/promises";
import type { PoolClient } from "pg";
import { db } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import type { TableRow } from "~/platform/tables/csv-rows";
import { maskedText, shortened } from "~/platform/tables/masked";
import type { TablePlace } from "~/platform/tables/read-csv.server";
import { readTable } from "~/platform/tables/read-table.server";
import { unguarded } from "~/platform/tables/write-csv";
import type { Facts, ImportKind, RowReader } from "../import-kind.server";
import type { Reading } from "../reading";
import { openImport } from "../sealed-imports.server";
import { copyRows } from "./copy-rows.server";
import { oneBehind } from "./one-behind";
import { keptSample, mayBeShown, type SampleRow } from "./sample";
import { copyTarget, stagedCells, stagingTable } from "./staging.server";

const ROWS_AT_ONCE = 2_000;
/** Few enough that nobody waits for them whom the same process answers. */
const ROWS_WITHOUT_REST = 100;
const LONGEST_EXCERPT = 60;
const PATIENCE = { maxWait: 20_000, timeout: 300_000 };

type Import = {
  id: string;
  businessId: string;
  caseId: string | null;
  reading: Reading;
  readTo: number;
  /** At or before the row after that line. */
  place: TablePlace | null;
  sample: SampleRow[];
};

/** Ends early, having kept what it can, when somebody decides otherwise meanwhile. */
export async function checkImport(
  client: PoolClient,
  kind: ImportKind,
  found: Import,
): Promise<void> {
  const { id, businessId, caseId, reading } = found;
  const read = await kind.prepare(db, { businessId, caseId, reading });
  let { readTo, place, sample } = found;
  let waiting: TableRow[] = [];
  let isFirst = reading.hasHeading && !place;
  let seen = readTo;

  // While the database keeps one part, the next is read.
  const keep = oneBehind((part: Part & Lines) => keepPart(client, kind, id, part));
  const readOn = async () => {
    const part = await partOf(waiting, reading, read, sample, kind.masked ?? maskedText);
    const to = waiting.at(-1)?.line ?? readTo;
    const isOn = await keep.next({ ...part, from: readTo, to, place });
    readTo = to;
    sample = part.sample;
    waiting = [];
    return isOn;
  };
  try {
    for await (const { rows, next } of readTable(await openImport(id), place)) {
      for (const row of rows) {
        if (isFirst) isFirst = false;
        else if (row.line > seen) {
          seen = row.line;
          waiting.push(row);
        }
        if (waiting.length < ROWS_AT_ONCE) continue;
        if (!(await readOn())) return;
        giveWay();
      }
      // Whatever stands before it is kept with the next part, if it is not already.
      place = next ?? place;
    }
    if (waiting.length > 0 && !(await readOn())) return;
  } finally {
    await keep.last();
  }
  if (await keep.last()) await endCheck(kind, { ...found, sample });
}

type Part = {
  good: { line: number; key: Buffer; facts: Facts }[];
  bad: { line: number; column: string; reason: string; excerpt: string }[];
  sample: SampleRow[];
};

/** The last line before a part, its own last, and where reading can go on after it or before. */
type Lines = { from: number; to: number; place: TablePlace | null };

async function partOf(
  rows: readonly TableRow[],
  { columns }: Reading,
  read: RowReader,
  sample: readonly SampleRow[],
  masked: (text: string) => string,
): Promise<Part> {
  const good: Part["good"] = [];
  const bad: Part["bad"] = [];
  const candidates = [...sample];
  const isWanted = mayBeShown(sample);
  for (const [place, { line, cells }] of rows.entries()) {
    if (place % ROWS_WITHOUT_REST === 0) await setImmediate();
    const cell = (key: string) => unguarded(cells[columns[key] ?? -1] ?? "").trim();
    const answer = read(cell, line);
    if (answer.ok) {
      good.push({ line, key: answer.key, facts: answer.facts });
      if (isWanted(line)) candidates.push({ line, ...answer.shown });
    } else {
      const { column, reason } = answer;
      bad.push({
        line,
        column,
        reason,
        excerpt: shortened(masked(cell(column)), LONGEST_EXCERPT),
      });
    }
  }
  return { good, bad, sample: keptSample(candidates) };
}

/**
 * Whether the check is still wanted, and nobody else has gone on with it. Does not wait for the disk:
 * rows and how far they go are lost together, and read again.
 */
async function keepPart(
  client: PoolClient,
  kind: ImportKind,
  id: string,
  { good, bad, sample, from, to, place }: Part & Lines,
): Promise<boolean> {
  await client.query("BEGIN; SET LOCAL synchronous_commit = off");
  try {
    const { rowCount } = await client.query(
      `UPDATE "TableImport" SET "readTo" = $3, good = good + $4, bad = bad + $5, sample = $6, place = $7
       WHERE id = $1 AND state = 'checking' AND "readTo" = $2`,
      [
        id,
        from,
        to,
        good.length,
        bad.length,
        JSON.stringify(sample),
        place && JSON.stringify(place),
      ],
    );
    if (rowCount === 1) {
      await copyRows(
        client,
        copyTarget(kind),
        good.map(({ line, key, facts }) => [id, line, key, ...stagedCells(kind, facts)]),
      );
      await copyRows(
        client,
        '"ImportProblem" ("importId", line, "column", reason, excerpt)',
        bad.map(({ line, column, reason, excerpt }) => [id, line, column, reason, excerpt]),
      );
    }
    await client.query("COMMIT");
    return rowCount === 1;
  } catch (cause) {
    await client.query("ROLLBACK");
    throw cause;
  }
}

/** Rows that say the same as an earlier one are listed, and what is on record already is counted. */
function endCheck(kind: ImportKind, { id, businessId, sample }: Import): Promise<void> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "TableImport" WHERE id = ${id}::uuid FOR UPDATE`;
    const standing = await tx.tableImport.findUnique({ where: { id }, select: { state: true } });
    if (standing?.state !== "checking") return;
    // Many rows are new at once: without this the planner takes the table for empty.
    const staged = stagingTable(kind);
    await tx.$executeRaw`ANALYZE ${staged}`;
    const repeated = await tx.$executeRaw`
      WITH again AS MATERIALIZED (
        SELECT line FROM (
          SELECT line, row_number() OVER (PARTITION BY key ORDER BY line) AS place
          FROM ${staged} WHERE "importId" = ${id}::uuid
        ) ranked WHERE place > 1
      ), gone AS (
        DELETE FROM ${staged}
        WHERE "importId" = ${id}::uuid AND line = ANY (ARRAY(SELECT line FROM again))
        RETURNING line
      )
      INSERT INTO "ImportProblem" ("importId", line, "column", reason, excerpt)
      SELECT ${id}::uuid, line, '', 'repeated', '' FROM gone`;
    const shown = sample.map(({ line }) => line);
    const wrong = await tx.importProblem.findMany({
      where: { importId: id, line: { in: shown } },
      select: { line: true },
    });
    const known = await kind.countKnown(tx, { importId: id, businessId });
    await tx.tableImport.update({
      where: { id },
      data: {
        state: "ready",
        good: { decrement: repeated },
        repeated,
        known,
        sample: sample.filter((row) => !wrong.some(({ line }) => line === row.line)),
      },
    });
  }, PATIENCE);
}
