/** Applies a macro to one task, as a whole or not at all. */
import { isOpen } from "~/features/cases/case-phase";
import { peopleWhoSee } from "~/features/cases/people/people-of-case.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { assignTask, moveTask } from "~/features/tasks/change-tasks.server";
import { decideMacro, type MacroSteps } from "~/features/tasks/macros/macro";
import { type KeptMacro, macroById } from "~/features/tasks/macros/macro-queries.server";
import { isTaskOver, whereMoveLeads } from "~/features/tasks/task-lifecycle";
import type { Tx } from "~/platform/db.server";
import { allow, type Refusal, refuse, type Verdict } from "~/platform/verdict";
import { onTask } from "../work-on-tasks.server";
import { writeRemark } from "./remark.server";

const HOUR = 3_600_000;

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.key);
  }
}

export function applyMacro(
  person: Person,
  caseId: string,
  taskId: string,
  macroId: string,
  now = new Date(),
): Promise<Verdict> {
  const work = onTask(caseId, taskId, now, async (tx, held, task) => {
    if (!isOpen(held.phase)) return refuse("tasks.refusals.caseOver");
    const macro = await macroById(macroId, tx);
    if (!macro || macro.retiredAt) return refuse("taskSettings.refusals.macroGone");
    const applier = { id: person.id, mayManage: can(person, "task:manage") };
    const decided = decideMacro(macro, task, applier);
    if (!decided.ok) return decided;
    const people = decided.value.ownerId ? await peopleWhoSee(held, tx) : [];
    const owner = people.find(({ id }) => id === decided.value.ownerId);
    if (decided.value.ownerId && !owner) return refuse("tasks.refusals.ownerGone");

    await takeSteps(tx, person, { taskId, macro, ownerName: owner?.name, ...decided.value }, now);
    await writeRemark(tx, person, caseId, macro.comment, now);
    return allow();
  });
  return work.catch((cause) => {
    if (cause instanceof Refused) return { ok: false, refusal: cause.refusal };
    throw cause;
  });
}

type Applied = MacroSteps & { taskId: string; macro: KeptMacro; ownerName: string | undefined };

/** What ends a task comes last, what opens it first: only an open one can be given and dated. */
async function takeSteps(
  tx: Tx,
  person: Person,
  { taskId, macro, move, ownerId, ownerName }: Applied,
  now: Date,
): Promise<void> {
  const { reason, dueHours } = macro;
  const dueAt = dueHours === null ? undefined : new Date(now.getTime() + dueHours * HOUR);
  const go = async () => {
    if (move) expectDone(await moveTask(tx, person, taskId, move, { reason }, now));
  };
  const ends = move !== null && isTaskOver(whereMoveLeads(move));
  if (!ends) await go();
  if (ownerId !== undefined || dueAt) {
    expectDone(await assignTask(tx, person, taskId, { ownerId, ownerName, dueAt }));
  }
  if (ends) await go();
}

/** Something is written already: only a throw takes it back. */
function expectDone(verdict: Verdict): void {
  if (!verdict.ok) throw new Refused(verdict.refusal);
}
