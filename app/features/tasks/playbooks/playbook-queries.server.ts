/** What an installation made of its playbooks. */
import { db, type Tx } from "~/platform/db.server";
import type { Route } from "~templates/rules/vocabulary";

const shown = {
  id: true,
  playbook: true,
  titleEn: true,
  titleId: true,
  stage: true,
  role: true,
  ownerId: true,
  mandatory: true,
  dueIn: true,
  dueUnit: true,
  dueFrom: true,
  calendarId: true,
  notes: true,
  position: true,
  retiredAt: true,
  version: true,
} as const;

export type OwnTask = Awaited<ReturnType<typeof ownTasks>>[number];

/** In the order in which they are planned; retired ones too. */
export function ownTasks(playbook: Route, tx: Tx = db) {
  return tx.playbookTask.findMany({
    where: { playbook },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: shown,
  });
}

export function ownTask(playbook: Route, id: string, tx: Tx = db) {
  return tx.playbookTask.findFirst({ where: { id, playbook }, select: shown });
}

/** Tasks that came with the playbook and are not planned here, by their key. */
export async function switchedOff(playbook: Route, tx: Tx = db) {
  const rows = await tx.playbookTaskOff.findMany({
    where: { playbook },
    select: { key: true, reason: true, byName: true, at: true },
  });
  return new Map(rows.map(({ key, ...why }) => [key, why] as const));
}

/** How many tasks of their own playbooks have, and how many of theirs are switched off. */
export async function playbookCounts(tx: Tx = db) {
  const [own, off] = await Promise.all([
    tx.playbookTask.groupBy({
      by: ["playbook"],
      where: { retiredAt: null },
      _count: { _all: true },
    }),
    tx.playbookTaskOff.groupBy({ by: ["playbook"], _count: { _all: true } }),
  ]);
  const counts = (rows: typeof own) =>
    new Map(rows.map(({ playbook, _count }) => [playbook, _count._all] as const));
  return { own: counts(own), off: counts(off) };
}

/** Tasks of their own that are counted from when access is back, by their id. */
export function countedFromRestoration(ids: readonly string[], tx: Tx = db) {
  return tx.playbookTask.findMany({
    where: { id: { in: [...ids] }, dueFrom: "restored", dueIn: { not: null } },
    select: { id: true, dueIn: true, dueUnit: true, calendarId: true },
  });
}
