import { db, type Tx } from "~/platform/db.server";
import { isTaskOver, type TaskState } from "./task-lifecycle";

const shown = {
  id: true,
  stage: true,
  titleEn: true,
  titleId: true,
  state: true,
  mandatory: true,
  role: true,
  ownerId: true,
  dueAt: true,
  endedAt: true,
  endedById: true,
  waivedReason: true,
  playbookKey: true,
  measure: true,
  position: true,
  version: true,
} as const;

export type TaskOfCase = Awaited<ReturnType<typeof tasksOfCase>>[number];

/** In the order of the plan. */
export function tasksOfCase(caseId: string, tx: Tx = db) {
  return tx.task.findMany({
    where: { caseId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: shown,
  });
}

/** What the tasks track is made of: how they stand, and the first of the open ones. */
export async function taskTally(caseId: string, first: number, tx: Tx = db) {
  const states = await tx.task.groupBy({
    by: ["state", "mandatory"],
    where: { caseId },
    _count: { _all: true },
  });
  const open = await tx.task.findMany({
    where: { caseId, state: { in: ["open", "in_progress"] } },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { position: "asc" }],
    take: first,
    select: shown,
  });
  const count = (which: (of: { state: TaskState; mandatory: boolean }) => boolean) =>
    states.filter(which).reduce((sum, { _count }) => sum + _count._all, 0);
  return {
    all: count(() => true),
    done: count(({ state }) => isTaskOver(state)),
    begun: count(({ state }) => state === "in_progress"),
    mandatoryOpen: count(({ state, mandatory }) => mandatory && !isTaskOver(state)),
    open,
  };
}

/** What the cases of a business still want to change for good; what was merged or void counts elsewhere. */
export function openChangesOf(businessId: string, tx: Tx = db) {
  return tx.task.findMany({
    where: {
      measure: { not: null },
      state: { in: ["open", "in_progress"] },
      case: { businessId, phase: { notIn: ["merged", "void"] } },
    },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: 100,
    select: {
      id: true,
      measure: true,
      titleEn: true,
      titleId: true,
      dueAt: true,
      case: { select: { reference: true } },
    },
  });
}

/** The task a form is about, within the case it claims to belong to. */
export function taskOfCase(caseId: string, taskId: string, tx: Tx = db) {
  return tx.task.findFirst({ where: { id: taskId, caseId }, select: shown });
}
