/** Tasks that a playbook brings. A key that is planned already is left as it stands. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Role } from "~/features/identity/permissions";
import type { Tx } from "~/platform/db.server";
import type { Bilingual } from "~templates/bilingual";
import type { TaskState } from "./task-lifecycle";

export type PlannedTask = {
  /** Names the task for good, such as `appeal.stop_marketing`. */
  key: string;
  stage: string;
  title: Bilingual;
  mandatory: boolean;
  role: Role | null;
  dueAt: Date | null;
  ownerId?: string | null;
  /** How it is done. */
  notes?: string;
};

/**
 * `chosen`: a person picked them, so that no later plan drops them. `replaces`: what earlier plans brought and
 * nobody has begun is no longer wanted.
 */
type PlanOptions = { chosen?: boolean; replaces?: boolean };

/** Plans what is new. Whoever calls this reports the tasks track afterwards. */
export async function planTasks(
  tx: Tx,
  actor: Actor,
  caseId: string,
  planned: readonly PlannedTask[],
  { chosen = false, replaces = false }: PlanOptions = {},
  now = new Date(),
): Promise<{ added: number; dropped: number }> {
  const keys = planned.map(({ key }) => key);
  const dropped = replaces ? await dropOthers(tx, actor, caseId, keys, now) : 0;
  const existing = await tx.task.findMany({
    where: { caseId, playbookKey: { in: keys } },
    select: { playbookKey: true },
  });
  const known = new Set(existing.map(({ playbookKey }) => playbookKey));
  const added = planned.filter(({ key }) => !known.has(key));
  if (added.length === 0) return { added: 0, dropped };

  const last = await tx.task.aggregate({ where: { caseId }, _max: { position: true } });
  const start = (last._max.position ?? 0) + 1;
  await tx.task.createMany({
    data: added.map(({ key, title, ...task }, index) => ({
      ...task,
      caseId,
      titleEn: title.en,
      titleId: title.id,
      playbookKey: key,
      chosen,
      position: start + index,
    })),
  });
  await recordEvent(tx, actor, {
    subject: { kind: "case", id: caseId },
    caseId,
    kind: "task.planned",
    detail: { count: added.length, keys: added.map(({ key }) => key).join(", ") },
  });
  return { added: added.length, dropped };
}

const dropOthers = (tx: Tx, actor: Actor, caseId: string, keys: string[], now: Date) =>
  dropPlanned(tx, actor, caseId, { not: null, notIn: keys }, now);

type Keys = { in: string[] } | { not: null; notIn: string[] };

/** What a plan brought and nobody has begun is not needed; no reason stands beside it. How many. */
export async function dropPlanned(
  tx: Tx,
  actor: Actor,
  caseId: string,
  keys: Keys,
  now: Date,
): Promise<number> {
  const { count } = await tx.task.updateMany({
    where: { caseId, state: "open", chosen: false, playbookKey: keys },
    data: { state: "waived", endedAt: now, endedById: actor.id, version: { increment: 1 } },
  });
  if (count > 0) await recordCount(tx, actor, caseId, "task.plan_dropped", count);
  return count;
}

/**
 * What was dropped of these is wanted again, until its date. How many.
 * @param redo what was done is to be done once more
 */
export async function takeUpPlanned(
  tx: Tx,
  actor: Actor,
  caseId: string,
  wanted: readonly Pick<PlannedTask, "key" | "dueAt">[],
  redo: boolean,
): Promise<number> {
  const over: TaskState[] = redo ? ["waived", "done"] : ["waived"];
  let count = 0;
  for (const { key, dueAt } of wanted) {
    const taken = await tx.task.updateMany({
      where: { caseId, playbookKey: key, state: { in: over }, chosen: false, waivedReason: "" },
      data: { state: "open", endedAt: null, endedById: null, dueAt, version: { increment: 1 } },
    });
    count += taken.count;
  }
  if (count > 0) await recordCount(tx, actor, caseId, "task.plan_taken_up", count);
  return count;
}

const recordCount = (tx: Tx, actor: Actor, caseId: string, kind: string, count: number) =>
  recordEvent(tx, actor, {
    subject: { kind: "case", id: caseId },
    caseId,
    kind,
    detail: { count },
  });
