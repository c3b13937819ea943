/** Reads about cases that were given away at once. Whoever began a run sees it. */
import { runMovesFrom, SHOWN_OF_RUN, type ShownRun } from "~/features/cases/runs/run";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { readTogether } from "~/platform/database/read-together.server";
import { db } from "~/platform/db.server";
import type { Translate } from "~/platform/i18n/text-key";
import { Prisma } from "~prisma/generated/client";

const shown = { ...SHOWN_OF_RUN, ownerName: true } as const;
const LATEST = 20;

type ShownAssignmentRun = ShownRun & {
  ownerName: string;
  /** The queue it was begun on. */
  query: string;
  /** How many cases can be given back to who led them before. */
  returnable: number;
};

export async function latestAssignmentRuns(
  { id: startedById }: Pick<Person, "id">,
  t: Translate,
): Promise<ShownRun[]> {
  const runs = await db.assignmentRun.findMany({
    where: { startedById },
    orderBy: { createdAt: "desc" },
    take: LATEST,
    select: shown,
  });
  return runs.map((run) => worded(run, t));
}

const LATELY_MS = 30 * 24 * 3_600_000;

export async function hasGivenAwayLately(
  person: Pick<Person, "id" | "roles">,
  now: Date,
): Promise<boolean> {
  if (!can(person, "case:assign")) return false;
  const found = await readTogether(Prisma.sql`
    SELECT 1 FROM "AssignmentRun" WHERE "startedById" = ${person.id}::uuid
      AND "createdAt" > ${new Date(now.getTime() - LATELY_MS)} LIMIT 1`);
  return found.length > 0;
}

export async function assignmentRunOf(
  { id: startedById }: Pick<Person, "id">,
  id: string,
  t: Translate,
): Promise<ShownAssignmentRun | null> {
  const run = await db.assignmentRun.findFirst({
    where: { id, startedById },
    select: { ...shown, query: true, _count: { select: { given: true } } },
  });
  if (!run) return null;
  const { _count, ...read } = run;
  const returnable = _count.given;
  const { moves, ...known } = worded(read, t);
  return {
    ...known,
    ownerName: read.ownerName,
    query: read.query,
    returnable,
    moves: moves.filter((move) => move !== "undo" || returnable > 0),
  };
}

function worded(
  { ownerName, ...run }: Omit<ShownRun, "title" | "moves"> & { ownerName: string },
  t: Translate,
): ShownRun {
  return {
    ...run,
    title: t("runs.cases.title", { name: ownerName }),
    moves: runMovesFrom(run.state),
  };
}
