/** Begins to give many cases to one lead, and holds, ends or undoes it. What is little is done at once. */
import { leadOf } from "~/features/cases/people/lead-of.server";
import { moveRun } from "~/features/cases/runs/move-run.server";
import type { RunMove } from "~/features/cases/runs/run";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { Prisma } from "~prisma/generated/client";
import { countInQueue } from "../case-queue.server";
import { readFilter } from "../queue-filter";
import { tellLead } from "./tell-lead.server";
import { AT_ONCE, workOffAssignmentRuns } from "./work-off-assignment-runs.server";

/** What was ticked, or everything that the query finds. */
type AssignmentScope = { ids: readonly string[] | null; query: string };

/** Answers with the id of the run. Where it is little it is mostly over by then, else under way. */
export async function beginAssignmentRun(
  person: Person,
  { ids, query }: AssignmentScope,
  ownerId: string,
  now = new Date(),
): Promise<Verdict<string>> {
  const lead = await leadOf(db, ownerId);
  if (!lead.ok) return lead;
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
        ownerName: lead.value.name,
        total,
        startedById: person.id,
        startedByName: person.name,
        createdAt: now,
      },
    });
    await workOn(tx, total);
  });
  await workOffLittle(id, total);
  return allow(id);
}

export async function moveAssignmentRun(
  person: Person,
  id: string,
  move: RunMove,
): Promise<Verdict> {
  const { total } = await db.assignmentRun.findUniqueOrThrow({
    where: { id },
    select: { total: true },
  });
  const verdict = await db.$transaction(async (tx) => {
    const moved = await moveRun(tx, Prisma.sql`"AssignmentRun"`, { person, id, move });
    if (!moved.ok) return moved;
    if (move === "cancel") await tellLead(tx, person, id);
    await workOn(tx, total);
    return moved;
  });
  if (verdict.ok) await workOffLittle(id, total);
  return verdict;
}

/** Only what a request leaves to the job: two who worked it off would get into each other's way. */
async function workOn(tx: Tx, total: number): Promise<void> {
  if (total <= AT_ONCE) return;
  await enqueue(tx, "work-off-assignment-runs", {}, { key: "work-off-assignment-runs" });
}

async function workOffLittle(id: string, total: number): Promise<void> {
  if (total <= AT_ONCE) await workOffAssignmentRuns({ only: id });
}
