/**
 * Writes what a replay found. Keys stay; what changed is recorded and acted upon again. A signal
 * that today's rules no longer read is kept as information, because it may be part of a case.
 */
import { forgetReadings } from "~/features/assets/keep-readings.server";
import { suggestAssets } from "~/features/assets/suggest-assets.server";
import { detachRestrictions } from "~/features/assets/told-restrictions.server";
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { enqueue } from "~/platform/jobs.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { RULES_VERSION } from "~templates/rules/version";
import { insertSignals, toldBy } from "../keeping/insert-signals.server";
import { namedAssets, unknownOf } from "../keeping/named-assets.server";
import { storable } from "../keeping/storable";
import { CLAIMED, readClaimed } from "../reading/read-claimed.server";

const AT_ONCE = 50;
const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

/** Only what was compared with the rules of today may be applied. */
export function decideToApply(person: Person, replayId: string): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.replay.updateMany({
      where: { id: replayId, state: "ready", rulesVersion: RULES_VERSION },
      data: { state: "applying", appliedByName: person.name },
    });
    if (count === 0) return refuse("signalPages.replay.errors.notReady");
    await recordEvent(tx, person, {
      subject: { kind: "replay", id: replayId },
      kind: "replay.applied",
    });
    await enqueue(tx, "apply-replay", { replayId }, { key: `apply-replay ${replayId}` });
    return allow();
  });
}

export async function applyReplay(replayId: string): Promise<void> {
  for (;;) {
    giveWay();
    const isDone = await db.$transaction((tx) => applySome(tx, replayId), PATIENCE);
    if (isDone) return;
  }
}

async function applySome(tx: Tx, replayId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM "Replay" WHERE id = ${replayId}::uuid FOR UPDATE`;
  const replay = await tx.replay.findUnique({ where: { id: replayId }, select: { state: true } });
  if (replay?.state !== "applying") return true;
  const changes = await tx.replayChange.findMany({
    where: { replayId, appliedAt: null },
    orderBy: { key: "asc" },
    take: AT_ONCE,
  });
  if (changes.length === 0) {
    await tx.replay.update({
      where: { id: replayId },
      data: { state: "applied", appliedAt: moment() },
    });
    return true;
  }
  await applyReading(tx, changes);
  for (const change of changes) if (change.change === "gone") await withdraw(tx, change.signalId);
  await tx.replayChange.updateMany({
    where: { id: { in: changes.map(({ id }) => id) } },
    data: { appliedAt: moment() },
  });
  await enqueue(tx, "apply-signals", {}, { key: "apply-signals" });
  return false;
}

type Change = { change: string; key: Uint8Array; deliveryId: string; signalId: string | null };

/** New ones are inserted as if they had just been read; changed ones take what is read now. */
async function applyReading(tx: Tx, changes: readonly Change[]): Promise<void> {
  const wanted = new Map(
    changes.filter(({ change }) => change !== "gone").map((change) => [hex(change.key), change]),
  );
  const deliveries = await tx.delivery.findMany({
    where: {
      id: { in: [...wanted.values()].map(({ deliveryId }) => deliveryId) },
      forgottenAt: null,
    },
    orderBy: { id: "asc" },
    select: CLAIMED,
  });
  const readings = deliveries.map(readClaimed);
  const isNew = (key: Uint8Array) => wanted.get(hex(key))?.change === "new";
  const { unknown } = await insertSignals(tx, readings, isNew);
  const changed = readings.flatMap((reading) =>
    toldBy(reading).flatMap(({ key, facts }) => {
      const { change, signalId } = wanted.get(hex(key)) ?? {};
      return change === "changed" && signalId ? [{ signalId, facts, ...reading.delivery }] : [];
    }),
  );
  const nameOf = await namedAssets(tx, storable(changed.flatMap(({ facts }) => facts.refs)));
  for (const { signalId, facts, businessId } of changed) {
    const { kind: was } = await tx.signal.findUniqueOrThrow({
      where: { id: signalId },
      select: { kind: true },
    });
    const named = nameOf(facts.refs, businessId);
    await tx.signal.update({
      where: { id: signalId },
      data: {
        ...facts,
        refs: [...facts.refs],
        unknowns: [...facts.unknowns],
        ...(named.businessId && { businessId: named.businessId }),
        rulesVersion: RULES_VERSION,
        standing: "waiting",
      },
      select: { id: true },
    });
    await retie(tx, signalId, named.assetIds, facts.happenedAt);
    unknown.push(...unknownOf(named, facts.refs));
    await recordChange(tx, signalId, "signal.reread", { was, is: facts.kind });
  }
  await suggestAssets(tx, unknown);
}

/** The signal speaks of these now; what it had said of others is taken back, and said again where it holds. */
async function retie(tx: Tx, signalId: string, assetIds: readonly string[], happenedAt: Date) {
  const lost = await tx.signalAsset.findMany({
    where: { signalId, assetId: { notIn: [...assetIds] } },
    select: { assetId: true },
  });
  const { caseId } = await tx.signal.findUniqueOrThrow({
    where: { id: signalId },
    select: { caseId: true },
  });
  if (lost.length > 0 && caseId) await detachRestrictions(tx, caseId, [signalId], moment());
  await forgetReadings(tx, signalId);
  await tx.signalAsset.deleteMany({ where: { signalId } });
  await tx.signalAsset.createMany({
    data: assetIds.map((assetId) => ({ signalId, assetId, happenedAt })),
  });
}

async function withdraw(tx: Tx, signalId: string | null): Promise<void> {
  if (!signalId) return;
  const { kind: was } = await tx.signal.findUniqueOrThrow({
    where: { id: signalId },
    select: { kind: true },
  });
  await tx.signal.update({
    where: { id: signalId },
    data: {
      kind: "informational",
      severity: "info",
      restrictionTypes: [],
      expiresAt: null,
      violationType: null,
      messagingState: null,
      values: {},
      unknowns: [],
      rulesVersion: RULES_VERSION,
      standing: "waiting",
    },
    select: { id: true },
  });
  await recordChange(tx, signalId, "signal.withdrawn", { was });
}

const recordChange = (
  tx: Tx,
  id: string,
  kind: "signal.reread" | "signal.withdrawn",
  detail: { was: string; is?: string },
) => recordEvent(tx, systemActor, { subject: { kind: "signal", id }, kind, detail });

const hex = (key: Uint8Array): string => Buffer.from(key).toString("hex");
