/** Moves checked rows to where they belong, or takes an import back, some at a time: each step commits whole. */
import { recordEvent } from "~/features/audit/record-event.server";
import { db, type Tx } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { moment } from "~/platform/moment.server";
import { Prisma } from "~prisma/generated/client";
import type { ImportEvent } from "../import-events";
import type { ImportKind } from "../import-kind.server";
import type { ImportState } from "../import-state";
import { FIRST_PORTION, portionAfter } from "./portion";
import { forgetRows, stagingTable } from "./staging.server";

const PATIENCE = { maxWait: 20_000, timeout: 120_000 };

export async function moveImport(kind: ImportKind, importId: string): Promise<void> {
  const portions = await inPortions((tx, rows) => moveSome(tx, kind, importId, rows));
  if (portions > 0 && kind.fills) await countAnew(kind.fills);
}

/** How many portions it took until nothing was left. */
async function inPortions(some: (tx: Tx, rows: number) => Promise<boolean>): Promise<number> {
  let rows = FIRST_PORTION;
  for (let portions = 0; ; portions += 1) {
    const began = performance.now();
    if (await db.$transaction((tx) => some(tx, rows), PATIENCE)) return portions;
    rows = portionAfter(rows, performance.now() - began);
    giveWay();
  }
}

/** By itself the database would do it in its own time, and go the wrong ways until then. */
async function countAnew(tables: readonly string[]): Promise<void> {
  for (const table of tables) await db.$executeRaw`ANALYZE ${Prisma.raw(table)}`;
}

export async function takeBackImport(kind: ImportKind, importId: string): Promise<void> {
  await inPortions((tx, rows) => takeBackSome(tx, kind, importId, rows));
}

/** Whether nothing is left to do. */
async function moveSome(
  tx: Tx,
  kind: ImportKind,
  importId: string,
  rows: number,
): Promise<boolean> {
  const held = await hold(tx, importId, "importing");
  if (!held) {
    await kind.settle?.(tx, importId);
    return true;
  }
  // What a crash of the database takes back of this is moved again.
  await tx.$executeRaw`SET LOCAL synchronous_commit = off`;
  const staged = stagingTable(kind);
  const [part] = await tx.$queryRaw<{ from: number; upTo: number | null; count: number }[]>`
    SELECT min(line) AS from, max(line) AS "upTo", count(*)::int AS count FROM (
      SELECT line FROM ${staged} WHERE "importId" = ${importId}::uuid
      ORDER BY line LIMIT ${rows}
    ) portion`;
  if (!part?.upTo) {
    await kind.settle?.(tx, importId);
    await end(tx, held, "done", "import.finished", held.moved);
    return true;
  }
  const { from, upTo, count } = part;
  await kind.move(tx, { importId, businessId: held.businessId, from, upTo });
  await tx.$executeRaw`
    DELETE FROM ${staged} WHERE "importId" = ${importId}::uuid AND line <= ${upTo}`;
  await tx.tableImport.update({ where: { id: importId }, data: { moved: { increment: count } } });
  return false;
}

async function takeBackSome(
  tx: Tx,
  kind: ImportKind,
  importId: string,
  rows: number,
): Promise<boolean> {
  const held = await hold(tx, importId, "undoing");
  if (!held) return true;
  const count = await kind.takeBack(tx, importId, rows);
  if (count > 0) {
    await tx.tableImport.update({ where: { id: importId }, data: { moved: { decrement: count } } });
    return false;
  }
  await forgetRows(tx, importId);
  await tx.importProblem.deleteMany({ where: { importId } });
  await end(tx, held, "undone", "import.taken_back", held.good);
  return true;
}

type Held = NonNullable<Awaited<ReturnType<typeof hold>>>;

async function hold(tx: Tx, id: string, state: ImportState) {
  await tx.$executeRaw`SELECT 1 FROM "TableImport" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.tableImport.findFirst({
    where: { id, state },
    select: {
      id: true,
      kind: true,
      businessId: true,
      fileName: true,
      good: true,
      moved: true,
      startedById: true,
      startedByName: true,
    },
  });
}

async function end(
  tx: Tx,
  { id, kind, businessId, fileName, startedById, startedByName }: Held,
  state: "done" | "undone",
  event: "import.finished" | "import.taken_back",
  count: number,
): Promise<void> {
  await tx.tableImport.update({ where: { id }, data: { state, endedAt: moment() } });
  const fact: ImportEvent = fileName
    ? { kind: event, detail: { importKind: kind, fileName, count } }
    : { kind: "import.note_taken_back", detail: { importKind: kind } };
  const actor = { kind: "person", id: startedById, name: startedByName } as const;
  await recordEvent(tx, actor, { subject: { kind: "business", id: businessId }, ...fact });
}
