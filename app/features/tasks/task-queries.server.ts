import type { Role } from "~/features/identity/permissions";
import { readTogether } from "~/platform/database/read-together.server";
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
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
  chosen: true,
  measure: true,
  notes: true,
  escalation: true,
  escalatedDueAt: true,
  position: true,
  version: true,
} as const;

export type TaskOfCase = Prisma.TaskGetPayload<{ select: typeof shown }>;

/** In the order of the plan. */
export function tasksOfCase(caseId: string, tx?: Tx): Promise<TaskOfCase[]> {
  const tasks = Prisma.sql`
    SELECT id, stage, "titleEn", "titleId", state::text, mandatory, role::text, "ownerId", "dueAt",
      "endedAt", "endedById", "waivedReason", "playbookKey", chosen, measure, notes, escalation,
      "escalatedDueAt", position, version
    FROM "Task" WHERE "caseId" = ${caseId}::uuid ORDER BY position, id`;
  return tx
    ? tx.$queryRaw<TaskOfCase[]>(tasks)
    : readTogether<TaskOfCase>(tasks, ["dueAt", "endedAt", "escalatedDueAt"]);
}

export type TaskTally = {
  all: number;
  done: number;
  begun: number;
  mandatoryOpen: number;
  open: readonly OpenTask[];
};

type OpenTask = {
  id: string;
  caseId: string;
  titleEn: string;
  titleId: string;
  mandatory: boolean;
  role: Role | null;
  ownerId: string | null;
  dueAt: Date | null;
};

/** What the tasks tracks of cases are made of: how they stand, and the first of the open ones. */
export async function taskTallies(
  caseIds: readonly string[],
  first: number,
  tx: Tx = db,
): Promise<ReadonlyMap<string, TaskTally>> {
  const states = await tx.task.groupBy({
    by: ["caseId", "state", "mandatory"],
    where: { caseId: { in: [...caseIds] } },
    _count: { _all: true },
  });
  const open = await tx.$queryRaw<OpenTask[]>`
    SELECT f.* FROM unnest(${[...caseIds]}::uuid[]) of(id), LATERAL (
      SELECT t.id, t."caseId", t."titleEn", t."titleId", t.mandatory, t.role::text, t."ownerId",
        t."dueAt"
      FROM "Task" t WHERE t."caseId" = of.id AND t.state IN ('open', 'in_progress')
      ORDER BY t."dueAt" NULLS LAST, t.position LIMIT ${first}
    ) f`;
  return new Map(
    caseIds.map((id) => {
      const isOfIt = ({ caseId }: { caseId: string }) => caseId === id;
      return [id, tallyOf(states.filter(isOfIt), open.filter(isOfIt))] as const;
    }),
  );
}

type Counted = { state: TaskState; mandatory: boolean; _count: { _all: number } };

function tallyOf(states: readonly Counted[], open: readonly OpenTask[]): TaskTally {
  const count = (which: (of: Counted) => boolean) =>
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
