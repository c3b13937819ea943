/** What people do with the tasks of a case, with the track that follows from it. */

import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import { peopleWhoSee } from "~/features/cases/people/people-of-case.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { addTask, assignTask, moveTask, type NewTask } from "~/features/tasks/change-tasks.server";
import type { TaskMove } from "~/features/tasks/task-lifecycle";
import { taskOfCase } from "~/features/tasks/task-queries.server";
import { db, type Tx } from "~/platform/db.server";
import type { TextKey, TextParams } from "~/platform/i18n/text-key";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { reportTasks } from "./report-tasks.server";

/** `version`: what the task was when somebody looked at it; it must not have moved since. */
type TaskDetails = { reason?: string; version?: number };
/** `seen…`: what stood there when somebody chose; absent where nobody looked at it. */
type Assignment = {
  ownerId?: string | null;
  dueAt?: Date | null;
  seenOwnerId?: string | null;
  seenDueAt?: Date | null;
};

/** Waiving is for those who manage tasks; the rest is for whoever works on them. */
export function changeTask(
  person: Person,
  caseId: string,
  taskId: string,
  move: TaskMove,
  details: TaskDetails = {},
  now = new Date(),
): Promise<Verdict> {
  if (move === "waive" && !can(person, "task:manage")) {
    return Promise.resolve(refuse("tasks.refusals.notYours"));
  }
  return onTask(caseId, taskId, now, async (tx, _held, task) => {
    if (move === "hand_back" && task.ownerId !== person.id && !can(person, "task:manage")) {
      return refuse("tasks.refusals.notYours");
    }
    if (details.version !== undefined && details.version !== task.version) {
      return refuse("tasks.refusals.changedMeanwhile");
    }
    return moveTask(tx, person, taskId, move, details, now);
  });
}

/** Takes what nobody has. Of several people who press at once one gets it; the others hear who did. */
export function claimTask(
  person: Person,
  caseId: string,
  taskId: string,
  version: number,
  now = new Date(),
): Promise<Verdict> {
  return onTask(caseId, taskId, now, async (tx, held, task) => {
    if (!isOpen(held.phase)) return refuse("tasks.refusals.caseOver");
    if (task.ownerId === person.id) return allow();
    if (task.ownerId) {
      const owner = await tx.person.findUnique({
        where: { id: task.ownerId },
        select: { name: true },
      });
      return refuse("tasks.refusals.taken", { name: owner?.name ?? "–" });
    }
    if (task.version !== version) return refuse("tasks.refusals.changedMeanwhile");
    return assignTask(tx, person, taskId, { ownerId: person.id, ownerName: person.name });
  });
}

/** Lets go of what is one's own: it waits again for anybody of its role. */
export function handBackTask(
  person: Person,
  caseId: string,
  taskId: string,
  now = new Date(),
): Promise<Verdict> {
  return onTask(caseId, taskId, now, async (tx, _held, task) => {
    if (task.ownerId !== person.id) return refuse("tasks.refusals.notYours");
    return task.state === "in_progress"
      ? moveTask(tx, person, taskId, "hand_back", {}, now)
      : assignTask(tx, person, taskId, { ownerId: null });
  });
}

/**
 * Anybody may take what nobody has; giving it to others is for those who manage tasks. What was left
 * as it was seen stays as it is now, and what somebody else changed meanwhile is not replaced.
 */
export function giveTask(
  person: Person,
  caseId: string,
  taskId: string,
  { ownerId, dueAt, seenOwnerId, seenDueAt }: Assignment,
  now = new Date(),
): Promise<Verdict> {
  return onTask(caseId, taskId, now, async (tx, held, task) => {
    const isTaking = dueAt === undefined && ownerId === person.id && task.ownerId === null;
    if (!isTaking && !can(person, "task:manage")) return refuse("tasks.refusals.notYours");
    const people = ownerId ? await peopleWhoSee(held, tx) : [];
    const owner = people.find(({ id }) => id === ownerId);
    if (ownerId && !owner) return refuse("tasks.refusals.ownerGone");

    const ofOwner = mergeSeen(ownerId, seenOwnerId, task.ownerId);
    const ofDate = mergeSeen(minuteOf(dueAt), minuteOf(seenDueAt), minuteOf(task.dueAt));
    if (ofOwner === "clash" || ofDate === "clash") {
      const mine = { ...(ofOwner === "clash" && { owner: owner?.name ?? "–" }), dueAt };
      return refuse(...(await whatStandsOn(tx, task, mine)));
    }
    if (ofOwner === "keep" && ofDate === "keep") return allow();
    return assignTask(tx, person, taskId, {
      ...(ofOwner === "change" && { ownerId, ownerName: owner?.name }),
      ...(ofDate === "change" && { dueAt }),
    });
  });
}

type Value = string | number | null | undefined;

/** What becomes of one field: it was left alone, it is changed, or another change stands there. */
function mergeSeen(given: Value, seen: Value, stands: Value): "keep" | "change" | "clash" {
  if (given === undefined || given === seen || given === stands) return "keep";
  return seen === undefined || seen === stands ? "change" : "clash";
}

/** Forms know minutes. */
const minuteOf = (at: Date | null | undefined) => at && Math.floor(at.getTime() / 60_000);

/** Both values, and who changed the task when. */
async function whatStandsOn(
  tx: Tx,
  task: { id: string; ownerId: string | null; dueAt: Date | null },
  mine: { owner?: string; dueAt?: Date | null },
): Promise<[TextKey, TextParams]> {
  const last = await tx.auditEvent.findFirst({
    where: { subjectKind: "task", subjectId: task.id },
    orderBy: { id: "desc" },
    select: { actorName: true, at: true },
  });
  const told = { by: last?.actorName ?? "–", at: last?.at ?? null };
  if (mine.owner === undefined)
    return [
      "tasks.refusals.datedMeanwhile",
      { ...told, due: task.dueAt, mine: mine.dueAt ?? null },
    ];
  const owner = task.ownerId
    ? await tx.person.findUnique({ where: { id: task.ownerId }, select: { name: true } })
    : null;
  return [
    "tasks.refusals.givenMeanwhile",
    { ...told, owner: owner?.name ?? "–", mine: mine.owner },
  ];
}

/** Whoever manages tasks may give a new one to anybody, others to themselves. */
export function addCaseTask(
  person: Person,
  caseId: string,
  task: NewTask,
  now = new Date(),
): Promise<Verdict<string>> {
  return db.$transaction(async (tx) => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("cases.refusals.gone");
    const isGiven = task.ownerId && task.ownerId !== person.id;
    if (isGiven && !can(person, "task:manage")) return refuse("tasks.refusals.notYours");
    const people = task.ownerId ? await peopleWhoSee(held, tx) : [];
    if (task.ownerId && !people.some(({ id }) => id === task.ownerId)) {
      return refuse("tasks.refusals.ownerGone");
    }
    const id = await addTask(tx, person, caseId, task);
    await reportTasks(tx, caseId, now);
    return allow(id);
  });
}

type Held = NonNullable<Awaited<ReturnType<typeof holdCase>>>;
type Task = NonNullable<Awaited<ReturnType<typeof taskOfCase>>>;

/** Does something with a task while its case is held, and reports the track that follows. */
export function onTask(
  caseId: string,
  taskId: string,
  now: Date,
  work: (tx: Tx, held: Held, task: Task) => Promise<Verdict>,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdCase(tx, caseId);
    const task = held && (await taskOfCase(caseId, taskId, tx));
    if (!held || !task) return refuse("tasks.refusals.gone");
    const verdict = await work(tx, held, task);
    if (verdict.ok) await reportTasks(tx, caseId, now);
    return verdict;
  });
}
