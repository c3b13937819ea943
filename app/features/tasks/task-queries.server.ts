import { db, type Tx } from "~/platform/db.server";

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

/** What the tasks track is made of. */
export async function taskTally(caseId: string, tx: Tx = db) {
  const tasks = await tx.task.findMany({
    where: { caseId },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { position: "asc" }],
    select: shown,
  });
  const open = tasks.filter(({ state }) => state === "open" || state === "in_progress");
  return {
    all: tasks.length,
    done: tasks.length - open.length,
    open,
    mandatoryOpen: open.filter(({ mandatory }) => mandatory).length,
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
