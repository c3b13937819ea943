/** Reads about making many customers whole. */
import { db } from "~/platform/db.server";
import { wholeMovesFrom } from "./begin-whole.server";

const LATEST = 10;

const SHOWN = {
  id: true,
  state: true,
  total: true,
  seen: true,
  done: true,
  already: true,
  waiting: true,
  owed: true,
  undone: true,
  kept: true,
  startedByName: true,
  createdAt: true,
} as const;

export type WholeRunShown = NonNullable<Awaited<ReturnType<typeof wholeRunOf>>>;

export async function wholeRunOf(caseId: string, id: string) {
  const run = await db.wholeRun.findFirst({ where: { id, caseId }, select: SHOWN });
  return run && { ...run, moves: wholeMovesFrom(run) };
}

export const wholeRunsUnderWay = (caseId: string) =>
  db.wholeRun.findMany({
    where: { caseId, state: { in: ["running", "undoing"] } },
    select: { id: true, seen: true, total: true },
  });

export const latestWholeRuns = (caseId: string) =>
  db.wholeRun.findMany({
    where: { caseId },
    orderBy: { createdAt: "desc" },
    take: LATEST,
    select: SHOWN,
  });
