/** Begins to give many cases to one lead, and holds, ends or undoes it. What is little is done at once. */
import { moveRun, type RunMove } from "~/features/cases/runs/move-run.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { Prisma } from "~prisma/generated/client";
import { countInQueue } from "../case-queue.server";
import { readFilter } from "../queue-filter";
import { leadOf } from "./lead-of.server";
import { AT_ONCE, workOffAssignmentRuns } from "./work-off-assignment-runs.server";

/** What was ticked, or everything that the query finds. */
export type AssignmentScope = { ids: readonly string[] | null; query: string };

/** Answers with the id of the run: over already where it is little, else under way. */
export async function beginAssignmentRun(
  person: Person,
  { ids, query }: AssignmentScope,
  ownerId: string,
  now = new Date(),
): Promise<Verdict<string>> {
  const lead = await leadOf(db, ownerId);
  if (!lead) return refuse("cases.refusals.ownerGone");
  const filter = readFilter(new URLSearchParams(query));
  const total = ids ? ids.length : await countInQueue(person, filter, now);
  if (total === 0) return refuse("cases.refusals.noneChosen");
  const id = timeOrderedId();
  await db.$transaction(async (tx) => {
    await tx.assignmentRun.create({
      data: {
        id,
        ids: ids ? [...ids] : [],
        query,
        ownerId,
        ownerName: lead.name,
        total,
        startedById: person.id,
        startedByName: person.name,
        createdAt: now,
      },
    });
    if (total > AT_ONCE) await workOn(tx);
  });
  if (total <= AT_ONCE) await workOffAssignmentRuns({ only: id });
  return allow(id);
}

export async function moveAssignmentRun(
  person: Person,
  id: string,
  move: RunMove,
): Promise<Verdict> {
  const verdict = await db.$transaction(async (tx) => {
    const moved = await moveRun(tx, Prisma.sql`"AssignmentRun"`, { person, id, move });
    if (moved.ok) await workOn(tx);
    return moved;
  });
  if (verdict.ok && (await isLittle(id))) await workOffAssignmentRuns({ only: id });
  return verdict;
}

async function isLittle(id: string): Promise<boolean> {
  const { total } = await db.assignmentRun.findUniqueOrThrow({
    where: { id },
    select: { total: true },
  });
  return total <= AT_ONCE;
}

const workOn = (tx: Tx) =>
  enqueue(tx, "work-off-assignment-runs", {}, { key: "work-off-assignment-runs" });
