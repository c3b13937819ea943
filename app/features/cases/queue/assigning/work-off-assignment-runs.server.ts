/** Gives many cases to one lead in parts, and back to who led each before. */
import { systemActor } from "~/features/audit/actor";
import { assignCase, type GivenWith } from "~/features/cases/people/assign-case.server";
import { leadOf } from "~/features/cases/people/lead-of.server";
import type { Person } from "~/features/identity/person";
import { stillAllowed } from "~/features/identity/stand-in.server";
import { workInParts } from "~/platform/database/work-in-parts.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { type AssignmentRun, Prisma } from "~prisma/generated/client";
import { idsInQueue } from "../case-queue.server";
import { readFilter } from "../queue-filter";
import { changeLead, type HeldCase, holdOpenCases, stillAsGiven } from "./change-lead.server";
import { isTogether, tellLead } from "./tell-lead.server";

/** Small enough that nobody waits long for a case that is being given away, and that a request does it. */
export const AT_ONCE = 200;

type Work = { only?: string; atOnce?: number };

export const workOffAssignmentRuns = ({ only, atOnce = AT_ONCE }: Work = {}): Promise<void> =>
  workInParts(Prisma.sql`"AssignmentRun"`, (tx, id) => workOnPart(tx, id, atOnce), only);

async function workOnPart(tx: Tx, id: string, atOnce: number): Promise<boolean> {
  const run = await tx.assignmentRun.findUniqueOrThrow({ where: { id } });
  const person = await stillAllowed(tx, run.startedById, "case:assign");
  if (!person) {
    // What was given until then stays given, and its lead has yet to hear of it.
    if (run.state === "running") await tellLead(tx, systemActor, id);
    return endRun(tx, run, "cancelled");
  }
  return run.state === "running"
    ? givePart(tx, person, run, atOnce)
    : returnPart(tx, person, run, atOnce);
}

async function endRun(tx: Tx, { id }: AssignmentRun, state: "done" | "cancelled" | "undone") {
  await tx.assignmentRun.update({ where: { id }, data: { state, endedAt: moment() } });
  return true;
}

async function givePart(tx: Tx, person: Person, run: AssignmentRun, atOnce: number) {
  const lead = await leadOf(tx, run.ownerId);
  if (!lead.ok) return endRun(tx, run, "cancelled");
  const ids = await nextIds(tx, person, run, atOnce);
  const held = await holdOpenCases(tx, person, ids);
  const given = held.filter((each) => lead.value.reaches(each) && each.ownerId !== run.ownerId);
  const begun = given.filter((each) => !isNew(each));
  for (const { id } of given.filter(isNew)) {
    const verdict = await assignCase(tx, person, id, run.ownerId, moment(), {
      run: givenWith(run),
    });
    if (!verdict.ok) throw new Error(`A new case could not be given away: ${verdict.refusal.key}`);
  }
  await changeLead(tx, person, begun, lead.value, givenWith(run));
  await tx.assignmentRunCase.createMany({
    data: begun.map(({ id, ownerId }) => ({ runId: run.id, caseId: id, ownerId })),
  });
  await tx.assignmentRun.update({
    where: { id: run.id },
    data: {
      seen: { increment: ids.length },
      done: { increment: given.length },
      ...(ids.length > 0 && { cursorCaseId: ids.at(-1) }),
    },
  });
  if (ids.length === atOnce) return false;
  await tellLead(tx, person, run.id);
  return endRun(tx, run, "done");
}

/** What began triage by being given away stays with its lead: triage is not unbegun. */
const isNew = ({ phase }: HeldCase) => phase === "new";

const givenWith = (run: AssignmentRun): GivenWith => ({ run: run.id, together: isTogether(run) });

function nextIds(tx: Tx, person: Person, run: AssignmentRun, take: number): Promise<string[]> {
  const { ids, query, cursorCaseId: after, createdAt } = run;
  if (ids.length === 0) {
    const filter = readFilter(new URLSearchParams(query));
    return idsInQueue(tx, person, filter, { after, take, asOf: createdAt });
  }
  const left = ids.toSorted().filter((id) => !after || id > after);
  return Promise.resolve(left.slice(0, take));
}

/** To who led each before, unless somebody decided on it since, it is over, or they may lead it no more. */
async function returnPart(tx: Tx, person: Person, run: AssignmentRun, atOnce: number) {
  const part = await tx.assignmentRunCase.findMany({
    where: { runId: run.id },
    orderBy: { caseId: "asc" },
    take: atOnce,
  });
  const ids = part.map(({ caseId }) => caseId);
  const held = await holdOpenCases(tx, person, ids);
  const asGiven = await stillAsGiven(tx, run.id, ids);
  const before = new Map(part.map(({ caseId, ownerId }) => [caseId, ownerId]));
  let returned = 0;
  for (const leadId of new Set(before.values())) {
    const lead = leadId === null ? null : await leadOf(tx, leadId);
    if (lead && !lead.ok) continue;
    const back = held.filter(
      (each) =>
        asGiven.has(each.id) &&
        before.get(each.id) === leadId &&
        (!lead || lead.value.reaches(each)),
    );
    await changeLead(tx, person, back, lead?.value ?? null, { run: run.id, together: true });
    returned += back.length;
  }
  await tx.assignmentRunCase.deleteMany({ where: { runId: run.id, caseId: { in: ids } } });
  const undone = run.undone + returned;
  const isOver = part.length < atOnce;
  // What was new when it was given was never kept to be given back: it counts once the rest is back.
  const kept = isOver ? run.done - undone : run.kept + part.length - returned;
  await tx.assignmentRun.update({ where: { id: run.id }, data: { undone, kept } });
  return isOver && endRun(tx, run, "undone");
}
