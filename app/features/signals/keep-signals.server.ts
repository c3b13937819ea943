/**
 * Keeps what deliveries say: each signal once, tied to the assets it names. The only writer of
 * new signals; what follows from them is decided by whoever works off `apply-signals`.
 */
import { suggestAssets, type UnknownAsset } from "~/features/assets/suggest-assets.server";
import type { AssetRef, Signal } from "~/features/enforcement/signal";
import type { Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { RULES_VERSION } from "~templates/rules/version";
import { signalFacts } from "./kept-signal";
import { type Named, namedAssets } from "./named-assets.server";
import { signalHash } from "./signal-hash.server";
import { storable } from "./storable";

/** A delivery and everything that was read from it, in its order. */
export type Reading = {
  delivery: {
    id: string;
    receivedAt: Date;
    /** The business of its source, for what no asset claims. */
    businessId: string | null;
  };
  signals: readonly Signal[];
};

/** Inserts the signals not known yet and says their ids. Call it once per transaction: it takes locks in order. */
export async function keepSignals(tx: Tx, readings: readonly Reading[]): Promise<string[]> {
  const refs = readings.flatMap(({ signals }) => signals.flatMap(({ assets }) => assets));
  const nameOf = await namedAssets(tx, storable(refs));
  const rows = firstOfEach(readings.flatMap((reading) => rowsOf(reading, nameOf)));
  if (rows.length === 0) return [];

  const kept = await tx.signal.createManyAndReturn({
    data: rows.map(({ data }) => data),
    skipDuplicates: true,
    select: { id: true, key: true, happenedAt: true },
  });
  const named = new Map(rows.map(({ data, named }) => [hex(data.key), named]));
  await tx.signalAsset.createMany({
    data: kept.flatMap(({ id, key, happenedAt }) =>
      (named.get(hex(key))?.assetIds ?? []).map((assetId) => ({
        signalId: id,
        assetId,
        happenedAt,
      })),
    ),
  });
  await suggestAssets(tx, [...named.values()].flatMap(unknownAssets));
  if (kept.length > 0) await enqueue(tx, "apply-signals", {}, { key: "apply-signals" });
  return kept.map(({ id }) => id);
}

const hex = (key: Uint8Array): string => Buffer.from(key).toString("hex");

function rowsOf({ delivery, signals }: Reading, nameOf: Awaited<ReturnType<typeof namedAssets>>) {
  return signals.map((signal, position) => {
    const facts = signalFacts(signal, delivery.receivedAt);
    const named = nameOf(facts.refs, delivery.businessId);
    const data = {
      ...facts,
      refs: [...facts.refs],
      unknowns: [...facts.unknowns],
      deliveryId: delivery.id,
      position,
      key: new Uint8Array(signalHash(signal)),
      receivedAt: delivery.receivedAt,
      businessId: named.businessId,
      rulesVersion: RULES_VERSION,
    };
    return { data, named: { ...named, refs: facts.refs } };
  });
}

type Row = ReturnType<typeof rowsOf>[number];

/** Of the same signal twice the first counts; sorted, so that two workers never wait for each other in a ring. */
function firstOfEach(rows: readonly Row[]): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const key = hex(row.data.key);
    if (!byKey.has(key)) byKey.set(key, row);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const BELOW_ACCOUNT: readonly string[] = ["phone_number", "template"];

function unknownAssets({ unknown, refs, businessId }: Named & { refs: readonly AssetRef[] }) {
  const idOf = (kind: string) => refs.find((ref) => ref.kind === kind)?.externalId ?? null;
  return unknown.map(
    ({ kind, externalId, phoneNumber, name }): UnknownAsset => ({
      kind,
      externalId,
      phone: phoneNumber,
      name,
      parentExternalId: BELOW_ACCOUNT.includes(kind)
        ? idOf("waba")
        : kind === "waba"
          ? idOf("portfolio")
          : null,
      businessId,
    }),
  );
}
