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
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { reportTasks } from "./report-tasks.server";

/** `version`: what the task was when somebody looked at it; it must not have moved since. */
type TaskDetails = { reason?: string; version?: number };
type Assignment = { ownerId?: string | null; dueAt?: Date | null };

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

/** Anybody may take what nobody has; giving it to others is for those who manage tasks. */
export function giveTask(
  person: Person,
  caseId: string,
  taskId: string,
  { ownerId, dueAt }: Assignment,
  now = new Date(),
): Promise<Verdict> {
  return onTask(caseId, taskId, now, async (tx, held, task) => {
    const isTaking = dueAt === undefined && ownerId === person.id && task.ownerId === null;
    if (!isTaking && !can(person, "task:manage")) return refuse("tasks.refusals.notYours");
    const people = ownerId ? await peopleWhoSee(held, tx) : [];
    const owner = people.find(({ id }) => id === ownerId);
    if (ownerId && !owner) return refuse("tasks.refusals.ownerGone");
    return assignTask(tx, person, taskId, { ownerId, ownerName: owner?.name, dueAt });
  });
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
