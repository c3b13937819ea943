/** Reads stored deliveries again and keeps what would change, some at a time; goes on where it stopped. */
import { db, type Tx } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { toldBy } from "../keeping/insert-signals.server";
import type { SignalFacts } from "../keeping/kept-signal";
import { CLAIMED, type Claimed, readClaimed } from "../reading/read-claimed.server";
import { type KeyedFacts, signalDifference } from "./signal-difference";

const AT_ONCE = 50;
const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

export async function compareReplay(replayId: string): Promise<void> {
  for (;;) {
    giveWay();
    const isDone = await db.$transaction((tx) => compareSome(tx, replayId), PATIENCE);
    if (isDone) return;
  }
}

async function compareSome(tx: Tx, replayId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM "Replay" WHERE id = ${replayId}::uuid FOR UPDATE`;
  const replay = await tx.replay.findUnique({ where: { id: replayId } });
  if (replay?.state !== "comparing") return true;
  const deliveries = await tx.delivery.findMany({
    where: {
      state: "read",
      arrivedBy: { not: "test" },
      receivedAt: { gte: replay.from, lt: replay.until },
      ...(replay.sourceId && { sourceId: replay.sourceId }),
      ...(replay.afterId && { id: { gt: replay.afterId } }),
    },
    orderBy: { id: "asc" },
    take: AT_ONCE,
    select: { ...CLAIMED, forgottenAt: true },
  });
  const last = deliveries.at(-1);
  if (!last) {
    await tx.replay.update({ where: { id: replayId }, data: { state: "ready" } });
    return true;
  }
  const kept = deliveries.filter(({ forgottenAt }) => forgottenAt === null);
  for (const delivery of kept) await compareOne(tx, replay, delivery);
  await tx.replay.update({
    where: { id: replayId },
    data: {
      afterId: last.id,
      read: { increment: kept.length },
      forgotten: { increment: deliveries.length - kept.length },
    },
  });
  return false;
}

async function compareOne(
  tx: Tx,
  { id: replayId, kind }: { id: string; kind: string | null },
  delivery: Claimed,
): Promise<void> {
  const told = toldBy(readClaimed(delivery));
  const kept = await tx.signal.findMany({
    where: { OR: [{ deliveryId: delivery.id }, { key: { in: told.map(({ key }) => key) } }] },
    select: {
      id: true,
      key: true,
      source: true,
      kind: true,
      severity: true,
      happenedAt: true,
      happenedIsTold: true,
      refs: true,
      restrictionTypes: true,
      expiresAt: true,
      violationType: true,
      remediation: true,
      messagingState: true,
      values: true,
      unknowns: true,
    },
  });
  const idOf = new Map(kept.map(({ id, key }) => [hex(key), id]));
  const differences = signalDifference(
    kept.map(({ id: _, key, ...facts }) => ({
      key: hex(key),
      facts: facts as unknown as SignalFacts,
    })),
    told.map(({ key, facts, isEarliest }) => asKept(hex(key), facts, isEarliest ?? false, kept)),
  ).filter(
    ({ before, after, key }) =>
      kind === null ||
      [before.kind, after.kind, kept.find((each) => hex(each.key) === key)?.kind].includes(kind),
  );
  await tx.replayChange.createMany({
    data: differences.map(({ key, change, before, after }) => ({
      replayId,
      change,
      key: new Uint8Array(Buffer.from(key, "hex")),
      signalId: idOf.get(key) ?? null,
      deliveryId: delivery.id,
      before: JSON.parse(JSON.stringify(before)),
      after: JSON.parse(JSON.stringify(after)),
    })),
    skipDuplicates: true,
  });
}

const hex = (key: Uint8Array): string => Buffer.from(key).toString("hex");

/** The first failure of a day may stand in another delivery: its moment is no difference of this one. */
function asKept(
  key: string,
  facts: SignalFacts,
  isEarliest: boolean,
  kept: readonly { key: Uint8Array; happenedAt: Date; values: unknown }[],
): KeyedFacts {
  const known = isEarliest ? kept.find((each) => hex(each.key) === key) : undefined;
  if (!known || known.happenedAt > facts.happenedAt) return { key, facts };
  return {
    key,
    facts: {
      ...facts,
      happenedAt: known.happenedAt,
      values: known.values as SignalFacts["values"],
    },
  };
}
