/**
 * Works off what was read and not acted upon: places each signal, folds the state of its assets, and
 * lets cases follow. Several processes may do this at once; one tree of assets is in one hand at a time.
 */
import { assetsInTrees, lockAssetTrees } from "~/features/assets/lock-asset-tree.server";
import { bearingOf } from "~/features/assets/state/bearing-of";
import { settleSignal, tieSignal } from "~/features/signals/standing/settle-signal.server";
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { db, type Tx } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { log } from "~/platform/log.server";
import { type JudgedSignal, judge, KEPT } from "./judge-signal.server";
import { type KeptText, keepTexts } from "./keep-texts.server";
import { type Place, placeOf } from "./place-of-signal.server";
import { reconcileAsset } from "./reconcile-asset.server";
import { standingOf } from "./standing-of";

/** How many signals of one tree are taken together. */
const AT_ONCE = 200;
/** What nobody vouches for changes no asset. */
const NONE = { restricts: false, ends: null };
const PATIENCE = { maxWait: 30_000, timeout: 120_000 };

/** Until nothing waits. Says how many signals were settled. */
export async function applySignals(now = () => new Date()): Promise<number> {
  let settled = 0;
  for (;;) {
    giveWay();
    const next = await db.signal.findFirst({
      where: { standing: "waiting" },
      orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    if (!next) return settled;
    settled += await applyAround(next.id, now());
  }
}

/**
 * A signal, with all others that wait about the same tree; where that fails, the signal alone. One
 * that cannot be applied is put before a person, and holds up nobody else.
 */
async function applyAround(signalId: string, now: Date): Promise<number> {
  try {
    return await db.$transaction((tx) => applyTree(tx, signalId, now), PATIENCE);
  } catch (cause) {
    if (isPassing(cause)) throw cause;
  }
  try {
    return await db.$transaction((tx) => applyTree(tx, signalId, now, { alone: true }), PATIENCE);
  } catch (cause) {
    if (isPassing(cause)) throw cause;
    log.error({ err: cause, signalId }, "A signal could not be applied");
    await settleSignal(db, signalId, { standing: "needs_person", reason: "not_applied" });
    return 1;
  }
}

/** The database is away, or two transactions stood in each other's way: the job is tried again. */
const isPassing = (cause: unknown): boolean =>
  isDatabaseAway(cause) ||
  (typeof cause === "object" && cause !== null && "code" in cause && cause.code === "P2034");

async function applyTree(
  tx: Tx,
  signalId: string,
  now: Date,
  { alone = false } = {},
): Promise<number> {
  const [first] = await waiting(tx, [signalId]);
  if (!first) return 0;
  // Nothing is written before the tree is in hand.
  const roots = await lockAssetTrees(tx, (await placeOf(tx, first)).about);
  const beside = alone ? [] : await waitingInTrees(tx, roots);
  const signals = await waitingInHand(tx, [...new Set([signalId, ...beside])]);
  if (signals.length === 0) return 0;

  const places = await placeAll(tx, signals, roots);
  const own = signals.filter(({ row }) => places.has(row.id));
  const believed = own.filter(({ isHearsay }) => !isHearsay);
  const texts = await keepTexts(tx, believed);
  const cases = await reconcileAll(tx, believed, places, roots, texts, now);
  for (const signal of own) {
    const place = places.get(signal.row.id);
    await settleSignal(tx, signal.row.id, {
      ...standingOf(signal, place?.missing ?? null),
      rule: signal.effect.ruleKey,
      class: signal.effect.class,
      businessId: place?.businessId ?? null,
      caseId: cases.get(signal.row.id) ?? signal.row.caseId,
    });
  }
  return own.length;
}

/** Ties each signal to its assets. One that reaches into a tree nobody holds yet waits for its own turn. */
async function placeAll(
  tx: Tx,
  signals: readonly JudgedSignal[],
  roots: readonly string[],
): Promise<Map<string, Place>> {
  const held = new Set(await assetsInTrees(tx, roots));
  const places = new Map<string, Place>();
  for (const signal of signals) {
    const place = await placeOf(tx, signal);
    if (!place.about.every((id) => held.has(id))) continue;
    await tieSignal(tx, signal.row, {
      ...place,
      bearing: signal.isHearsay ? NONE : bearingOf(signal.told),
    });
    places.set(signal.row.id, place);
  }
  return places;
}

/** From the top of each tree down, so that what is hit above is known before what follows from it below. */
async function reconcileAll(
  tx: Tx,
  signals: readonly JudgedSignal[],
  placed: ReadonlyMap<string, Place>,
  roots: readonly string[],
  texts: ReadonlyMap<string, KeptText>,
  now: Date,
): Promise<Map<string, string>> {
  const fresh = new Map<string, JudgedSignal[]>();
  for (const signal of signals) {
    for (const assetId of placed.get(signal.row.id)?.about ?? []) {
      fresh.set(assetId, [...(fresh.get(assetId) ?? []), signal]);
    }
  }
  const cases = new Map<string, string>();
  for (const assetId of await assetsInTrees(tx, roots)) {
    const ofAsset = fresh.get(assetId);
    if (!ofAsset) continue;
    const found = await reconcileAsset(tx, assetId, { fresh: ofAsset, texts }, now);
    for (const [id, caseId] of found) cases.set(id, caseId);
  }
  return cases;
}

/** In the order in which they happened. */
async function waiting(tx: Tx, ids: readonly string[]): Promise<JudgedSignal[]> {
  const rows = await tx.signal.findMany({
    where: { id: { in: [...ids] }, standing: "waiting" },
    orderBy: [{ happenedAt: "asc" }, { key: "asc" }],
    select: KEPT,
  });
  return rows.map(judge);
}

/** The same, and nobody else settles them before this is done. */
async function waitingInHand(tx: Tx, ids: readonly string[]): Promise<JudgedSignal[]> {
  await tx.$queryRaw`
    SELECT 1 FROM "Signal" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return waiting(tx, ids);
}

async function waitingInTrees(tx: Tx, roots: readonly string[]): Promise<string[]> {
  if (roots.length === 0) return [];
  const assetIds = await assetsInTrees(tx, roots);
  const rows = await tx.signal.findMany({
    where: { standing: "waiting", assets: { some: { assetId: { in: assetIds } } } },
    orderBy: [{ happenedAt: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
