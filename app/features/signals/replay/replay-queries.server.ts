/** Replays and what they found. They cross businesses: only people without limits see them. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";

export const mayReplay = ({ businessIds }: Pick<Person, "businessIds">): boolean =>
  businessIds === null;

const shown = {
  id: true,
  createdAt: true,
  startedByName: true,
  sourceId: true,
  kind: true,
  from: true,
  until: true,
  state: true,
  rulesVersion: true,
  read: true,
  forgotten: true,
  appliedAt: true,
  appliedByName: true,
} as const;

export const replayList = (tx: Tx = db) =>
  tx.replay.findMany({
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { ...shown, _count: { select: { changes: true } } },
  });

export const replayById = (id: string, tx: Tx = db) =>
  tx.replay.findUnique({ where: { id }, select: shown });

const CHANGES_SHOWN = 200;

/** The beginning of the difference, and how many of each there are. */
export async function replayChanges(replayId: string, tx: Tx = db) {
  const counts = await tx.replayChange.groupBy({
    by: ["change"],
    where: { replayId },
    orderBy: { change: "asc" },
    _count: { _all: true },
  });
  const changes = await tx.replayChange.findMany({
    where: { replayId },
    orderBy: { id: "asc" },
    take: CHANGES_SHOWN,
    select: {
      id: true,
      change: true,
      signalId: true,
      before: true,
      after: true,
      appliedAt: true,
    },
  });
  const countOf = (change: string) =>
    counts.find((each) => each.change === change)?._count._all ?? 0;
  return {
    changes,
    counts: { new: countOf("new"), changed: countOf("changed"), gone: countOf("gone") },
  };
}

export const sourceChoices = (tx: Tx = db) =>
  tx.signalSource.findMany({
    orderBy: { name: "asc" },
    select: { id: true, name: true, provider: true },
  });
