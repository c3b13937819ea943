/** Does what waits to be done on imports. Of several workers one is at an import. */
import type { PoolClient } from "pg";
import { alone } from "~/platform/database/alone.server";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { moment } from "~/platform/moment.server";
import type { TablePlace } from "~/platform/tables/read-csv.server";
import { TableUnreadable } from "~/platform/tables/table-problem";
import type { ImportKind } from "../import-kind.server";
import { FILE_HOURS, isWorking, WORKING } from "../import-state";
import { type Reading, readingSchema } from "../reading";
import { clearLeftFiles, forgetFile } from "../sealed-imports.server";
import { checkImport } from "./check-import.server";
import { moveImport, takeBackImport } from "./move-import.server";
import type { SampleRow } from "./sample";
import { forgetRows } from "./staging.server";

const HOUR = 3_600_000;

/** One that fails does not keep the others waiting; its failure is thrown once they are through. */
export async function workOffImports(kinds: readonly ImportKind[]): Promise<void> {
  await dropUndecided();
  await clearLeftFiles(amongImports);
  const waiting = await db.tableImport.findMany({
    where: { state: { in: [...WORKING] } },
    orderBy: { createdAt: "asc" },
    select: { id: true, kind: true },
  });
  const failures: unknown[] = [];
  for (const { id, kind: key } of waiting) {
    const kind = kinds.find((each) => each.key === key);
    if (!kind) continue;
    await alone(`import ${id}`, (client) => workOn(client, kind, id)).catch((cause) =>
      failures.push(cause),
    );
  }
  await forgetFiles();
  if (failures.length > 0) throw failures[0];
}

async function amongImports(ids: string[]): Promise<string[]> {
  const found = await db.tableImport.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return found.map(({ id }) => id);
}

async function workOn(client: PoolClient, kind: ImportKind, id: string): Promise<void> {
  const found = await db.tableImport.findUnique({ where: { id } });
  if (!found || !isWorking(found.state)) return;
  if (found.state === "importing") return moveImport(kind, id);
  if (found.state === "undoing") return takeBackImport(kind, id);
  try {
    const reading: Reading = readingSchema.parse(found.reading);
    await checkImport(client, kind, {
      ...found,
      reading,
      place: found.place as TablePlace | null,
      sample: found.sample as SampleRow[],
    });
  } catch (cause) {
    const why = whyFailed(cause);
    if (!why) throw cause;
    log.warn({ importId: id, why }, "An import cannot be read");
    await fail(id, why);
  }
}

const whyFailed = (cause: unknown): string | null => {
  if (cause instanceof TableUnreadable) return cause.why;
  const { code } = cause as NodeJS.ErrnoException;
  return code === "ENOENT" ? "gone" : null;
};

async function fail(id: string, problem: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.tableImport.updateMany({
      where: { id, state: "checking" },
      data: { state: "failed", problem, endedAt: moment() },
    });
    if (count === 1) await forgetRows(tx, id);
  });
}

/** Nobody decided: what was read is deleted with the file. */
async function dropUndecided(): Promise<void> {
  const before = new Date(moment().getTime() - FILE_HOURS * HOUR);
  const old = { state: { in: ["uploaded", "ready"] as const }, createdAt: { lt: before } };
  const found = await db.tableImport.findMany({
    where: { ...old, state: { in: [...old.state.in] } },
    select: { id: true },
  });
  for (const { id } of found) {
    await db.$transaction(async (tx) => {
      const { count } = await tx.tableImport.updateMany({
        where: { id, state: { in: ["uploaded", "ready"] } },
        data: { state: "cancelled", problem: "undecided", endedAt: moment() },
      });
      if (count === 1) await forgetRows(tx, id);
    });
  }
}

/** A file is of no use once every row of it waits checked and was decided about: a paused import needs none. */
async function forgetFiles(): Promise<void> {
  const over = await db.tableImport.findMany({
    where: {
      fileGoneAt: null,
      OR: [{ endedAt: { not: null } }, { state: { in: ["importing", "paused", "undoing"] } }],
    },
    select: { id: true },
  });
  for (const { id } of over) {
    await forgetFile(id);
    await db.tableImport.update({ where: { id }, data: { fileGoneAt: moment() } });
  }
}
