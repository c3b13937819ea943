/** Adds tasks to a playbook, changes, orders and retires them, and switches off what came with it. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { PLAYBOOKS } from "~templates/playbooks/playbooks";
import type { Route } from "~templates/rules/vocabulary";
import { ownTask, ownTasks } from "./playbook-queries.server";
import type { NewPlaybookTask, PlaybookTaskEdit } from "./playbook-schemas";
import { eitherTitle } from "./playbook-task";

export function addPlaybookTask(
  actor: Actor,
  playbook: Route,
  task: NewPlaybookTask,
): Promise<string> {
  return db.$transaction(async (tx) => {
    const last = await tx.playbookTask.aggregate({
      where: { playbook },
      _max: { position: true },
    });
    const { id } = await tx.playbookTask.create({
      data: { ...task, playbook, position: (last._max.position ?? 0) + 1 },
      select: { id: true },
    });
    await record(tx, actor, playbook, "playbook.task_added", titled(task));
    return id;
  });
}

export function editPlaybookTask(
  actor: Actor,
  playbook: Route,
  id: string,
  { version, ...task }: PlaybookTaskEdit,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.playbookTask.updateMany({
      where: { id, playbook, version },
      data: { ...task, version: { increment: 1 } },
    });
    if (count === 0) return refuse("taskSettings.refusals.changedMeanwhile");
    await record(tx, actor, playbook, "playbook.task_changed", {
      ...titled(task),
      taskId: id,
    });
    return allow();
  });
}

export const OWN_TASK_MOVES = ["up", "down", "retire", "restore"] as const;
export type OwnTaskMove = (typeof OWN_TASK_MOVES)[number];

/** A task that is retired is planned no more; where it was planned it stays. Answers whether there is one. */
export function movePlaybookTask(
  actor: Actor,
  playbook: Route,
  id: string,
  move: OwnTaskMove,
  now = new Date(),
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const task = await ownTask(playbook, id, tx);
    if (!task) return false;
    if (move === "up" || move === "down") {
      await swap(tx, playbook, id, move);
      return true;
    }
    const { count } = await tx.playbookTask.updateMany({
      where: { id, retiredAt: move === "retire" ? null : { not: null } },
      data: { retiredAt: move === "retire" ? now : null, version: { increment: 1 } },
    });
    const kind = move === "retire" ? "playbook.task_retired" : "playbook.task_restored";
    if (count > 0) await record(tx, actor, playbook, kind, titled(task));
    return true;
  });
}

/** Changes places with the next one that is planned; whoever does so too waits. */
async function swap(tx: Tx, playbook: Route, id: string, move: "up" | "down") {
  await tx.$executeRaw`
    SELECT 1 FROM "PlaybookTask" WHERE playbook = ${playbook} ORDER BY id FOR NO KEY UPDATE`;
  const order = (await ownTasks(playbook, tx)).filter(({ retiredAt }) => retiredAt === null);
  const at = order.findIndex((task) => task.id === id);
  const [task, other] = [order[at], order[move === "up" ? at - 1 : at + 1]];
  if (!task || !other) return;
  const places = [
    { id: task.id, position: other.position },
    { id: other.id, position: task.position },
  ];
  for (const place of places) {
    await tx.playbookTask.update({
      where: { id: place.id },
      data: { position: place.position },
      select: { id: true },
    });
  }
}

const builtIn = (playbook: Route, key: string) =>
  PLAYBOOKS[playbook].tasks.find((task) => task.key === key);

/** Where it was planned already it stays. Answers whether there is such a task. */
export function switchOff(
  actor: Actor,
  playbook: Route,
  key: string,
  reason: string,
): Promise<boolean> {
  const task = builtIn(playbook, key);
  if (!task) return Promise.resolve(false);
  return db.$transaction(async (tx) => {
    const { count } = await tx.playbookTaskOff.createMany({
      data: [{ playbook, key, reason, byName: actor.name }],
      skipDuplicates: true,
    });
    if (count > 0) {
      const detail = { titleEn: task.title.en, titleId: task.title.id, reason };
      await record(tx, actor, playbook, "playbook.task_switched_off", detail);
    }
    return true;
  });
}

export function switchOn(actor: Actor, playbook: Route, key: string): Promise<boolean> {
  const task = builtIn(playbook, key);
  if (!task) return Promise.resolve(false);
  return db.$transaction(async (tx) => {
    const { count } = await tx.playbookTaskOff.deleteMany({ where: { playbook, key } });
    if (count > 0) {
      const detail = { titleEn: task.title.en, titleId: task.title.id };
      await record(tx, actor, playbook, "playbook.task_switched_on", detail);
    }
    return true;
  });
}

const titled = (task: { titleEn: string; titleId: string }) => {
  const { en, id } = eitherTitle(task);
  return { titleEn: en, titleId: id };
};

type PlaybookEvent =
  | "playbook.task_added"
  | "playbook.task_changed"
  | "playbook.task_retired"
  | "playbook.task_restored"
  | "playbook.task_switched_off"
  | "playbook.task_switched_on";

const record = (
  tx: Tx,
  actor: Actor,
  playbook: Route,
  kind: PlaybookEvent,
  detail: Record<string, string>,
) => recordEvent(tx, actor, { subject: { kind: "playbook", id: playbook }, kind, detail });
