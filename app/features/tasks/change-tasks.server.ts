/** What people do with tasks. The only writer of their state, with the plan beside it. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Role } from "~/features/identity/permissions";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Measure } from "./measure";
import { decideTaskMove, isTaskOver, type TaskMove } from "./task-lifecycle";

export type NewTask = {
  stage: string;
  title: string;
  mandatory?: boolean;
  role?: Role | null;
  ownerId?: string | null;
  dueAt?: Date | null;
  /** What it prevents, where it is a change that lasts. */
  measure?: Measure | null;
};

/** A task that somebody thought of; its title is in the words, and the language, it was written in. */
export async function addTask(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { title, ...task }: NewTask,
): Promise<string> {
  const last = await tx.task.aggregate({ where: { caseId }, _max: { position: true } });
  const position = (last._max.position ?? 0) + 1;
  const { id } = await tx.task.create({
    data: { ...task, caseId, titleEn: title, titleId: title, position },
    select: { id: true },
  });
  const titled = { id, caseId, titleEn: title, titleId: title };
  const { measure } = task;
  await recordEvent(
    tx,
    actor,
    measure ? fact(titled, "task.change_planned", { measure }) : fact(titled, "task.added"),
  );
  return id;
}

type MoveDetails = { reason?: string };

/** Begins, completes, hands back, waives or reopens. */
export async function moveTask(
  tx: Tx,
  actor: Actor,
  taskId: string,
  move: TaskMove,
  { reason = "" }: MoveDetails = {},
  now = new Date(),
): Promise<Verdict> {
  const task = await tx.task.findUnique({ where: { id: taskId }, select: known });
  if (!task) return refuse("tasks.refusals.gone");
  const verdict = decideTaskMove(move, task, { reason });
  if (!verdict.ok) return verdict;

  const state = verdict.value;
  const isOver = isTaskOver(state);
  const { count } = await tx.task.updateMany({
    where: { id: taskId, state: task.state, version: task.version },
    data: {
      state,
      endedAt: isOver ? now : null,
      endedById: isOver ? actor.id : null,
      waivedReason: move === "waive" ? reason : "",
      version: { increment: 1 },
      // Whoever begins what nobody owns, owns it.
      ...(move === "begin" && !task.ownerId && actor.id && { ownerId: actor.id }),
      ...(move === "hand_back" && { ownerId: null }),
    },
  });
  if (count === 0) return refuse("tasks.refusals.changedMeanwhile");
  await recordEvent(tx, actor, fact(task, KINDS[move], { reason }));
  return allow();
}

const KINDS: Record<TaskMove, string> = {
  begin: "task.begun",
  complete: "task.completed",
  hand_back: "task.handed_back",
  waive: "task.waived",
  reopen: "task.reopened",
};

type Assignment = { ownerId?: string | null; ownerName?: string; dueAt?: Date | null };

/** Gives a task to somebody, or a date to it. What is not mentioned stays. */
export async function assignTask(
  tx: Tx,
  actor: Actor,
  taskId: string,
  { ownerName, ...changes }: Assignment,
): Promise<Verdict> {
  const task = await tx.task.findUnique({ where: { id: taskId }, select: known });
  if (!task) return refuse("tasks.refusals.gone");
  if (isTaskOver(task.state)) return refuse("tasks.refusals.over", { state: task.state });

  const { count } = await tx.task.updateMany({
    where: { id: taskId, version: task.version },
    data: { ...changes, version: { increment: 1 } },
  });
  if (count === 0) return refuse("tasks.refusals.changedMeanwhile");

  if (changes.ownerId !== undefined && changes.ownerId !== task.ownerId) {
    const kind = changes.ownerId ? "task.assigned" : "task.unassigned";
    await recordEvent(tx, actor, fact(task, kind, { owner: ownerName ?? null }));
  }
  if (changes.dueAt !== undefined && changes.dueAt?.getTime() !== task.dueAt?.getTime()) {
    const dueAt = changes.dueAt?.toISOString() ?? null;
    await recordEvent(tx, actor, fact(task, dueAt ? "task.dated" : "task.undated", { dueAt }));
  }
  return allow();
}

const known = {
  id: true,
  caseId: true,
  titleEn: true,
  titleId: true,
  state: true,
  ownerId: true,
  dueAt: true,
  version: true,
} as const;

type TitledTask = { id: string; caseId: string; titleEn: string; titleId: string };

/** Both titles, so that the sentence reads well in either language. */
const fact = (
  { id, caseId, titleEn, titleId }: TitledTask,
  kind: string,
  detail: Record<string, string | null> = {},
) => ({
  subject: { kind: "task", id },
  caseId,
  kind,
  detail: { titleEn, titleId, ...detail },
});
