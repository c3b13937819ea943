/** Inserts signals: each once, tied to the assets it names. The only writer of new signals. */
import type { UnknownAsset } from "~/features/assets/suggest-assets.server";
import type {
  ChoiceWord,
  MessageWord,
  WroteWord,
} from "~/features/enforcement/messages/message-word";
import type { Signal } from "~/features/enforcement/signal";
import type { Tx } from "~/platform/db.server";
import { RULES_VERSION } from "~templates/rules/version";
import type { Warning } from "../reading/early-warnings";
import { type SignalFacts, signalFacts, unreadableSignal } from "./kept-signal";
import { namedAssets, unknownOf } from "./named-assets.server";
import { keyHash, signalHash } from "./signal-hash.server";
import { storable } from "./storable";

/** A delivery and everything that was read from it, in its order. */
export type Reading = {
  delivery: {
    id: string;
    provider: string;
    bodyHash: Uint8Array;
    receivedAt: Date;
    /** The business of its source, for what no asset claims. */
    businessId: string | null;
  };
  signals: readonly Signal[];
  messages?: readonly MessageWord[];
  choices?: readonly ChoiceWord[];
  wrote?: readonly WroteWord[];
  /** Each is one signal for a day; it happened when the earliest failure did. */
  warnings?: readonly Warning[];
  /** Whether nothing could be made of it: a person has to look. */
  isUnreadable?: boolean;
};

type Inserted = {
  /** Of those not known yet, and of those that turned out to have happened earlier. */
  ids: string[];
  /** What they name and nobody has entered. */
  unknown: UnknownAsset[];
};

/**
 * Call it once per transaction with all there is: it takes locks in one order.
 * @param isWanted of deliveries that were read before: which signals to add to them, by key
 */
export async function insertSignals(
  tx: Tx,
  readings: readonly Reading[],
  isWanted?: (key: Uint8Array) => boolean,
): Promise<Inserted> {
  const refs = readings.flatMap(({ signals, warnings = [] }) =>
    [...signals, ...warnings.map(({ signal }) => signal)].flatMap(({ assets }) => assets),
  );
  const nameOf = await namedAssets(tx, storable(refs));
  const all = firstOfEach(readings.flatMap((reading) => rowsOf(reading, nameOf)));
  const rows = isWanted
    ? await placedBehind(
        tx,
        all.filter(({ data }) => isWanted(data.key)),
      )
    : all;
  if (rows.length === 0) return { ids: [], unknown: [] };

  const kept = await tx.signal.createManyAndReturn({
    data: rows.map(({ data }) => data),
    skipDuplicates: true,
    select: { id: true, key: true, happenedAt: true },
  });
  const byKey = new Map(rows.map((row) => [hex(row.data.key), row]));
  await tx.signalAsset.createMany({
    data: kept.flatMap(({ id, key, happenedAt }) =>
      (byKey.get(hex(key))?.named.assetIds ?? []).map((assetId) => ({
        signalId: id,
        assetId,
        happenedAt,
      })),
    ),
  });
  const isKept = new Set(kept.map(({ key }) => hex(key)));
  const known = rows.filter(({ data, isEarliest }) => isEarliest && !isKept.has(hex(data.key)));
  const moved = known.length > 0 ? await moveEarlier(tx, known) : [];
  return {
    ids: [...kept, ...moved].map(({ id }) => id),
    unknown: rows.flatMap(({ data, named }) => unknownOf(named, data.refs)),
  };
}

const hex = (key: Uint8Array): string => Buffer.from(key).toString("hex");

type Told = {
  facts: SignalFacts;
  key: Uint8Array<ArrayBuffer>;
  isEarliest?: boolean;
  standing?: "needs_person";
  reason?: string;
  rule?: string;
};

/** Everything a reading tells, in its order. */
export function toldBy({ delivery, signals, warnings = [], isUnreadable }: Reading): Told[] {
  const { receivedAt, provider, bodyHash } = delivery;
  return [
    ...signals.map((signal) => ({
      facts: signalFacts(signal, receivedAt),
      key: signalHash(signal),
    })),
    ...warnings.map(({ signal, key }) => ({
      facts: signalFacts(signal, receivedAt),
      key: keyHash(key),
      isEarliest: true,
    })),
    ...(isUnreadable
      ? [
          {
            ...unreadableSignal(provider, receivedAt),
            key: keyHash(`unreadable ${hex(bodyHash)}`),
          },
        ]
      : []),
  ];
}

function rowsOf(reading: Reading, nameOf: Awaited<ReturnType<typeof namedAssets>>) {
  const { delivery } = reading;
  return toldBy(reading).map(({ facts, key, isEarliest = false, ...decided }, position) => {
    const named = nameOf(facts.refs, delivery.businessId);
    const data = {
      ...facts,
      refs: [...facts.refs],
      unknowns: [...facts.unknowns],
      deliveryId: delivery.id,
      position,
      key,
      receivedAt: delivery.receivedAt,
      businessId: named.businessId,
      rulesVersion: RULES_VERSION,
      ...decided,
    };
    return { data, named, isEarliest };
  });
}

type Row = ReturnType<typeof rowsOf>[number];

/**
 * Of the same signal twice the first counts, or the earlier one where that matters; sorted, so that
 * two workers never wait for each other in a ring.
 */
function firstOfEach(rows: readonly Row[]): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const key = hex(row.data.key);
    const known = byKey.get(key);
    const isBetter = known && row.isEarliest && row.data.happenedAt < known.data.happenedAt;
    if (!known || isBetter) byKey.set(key, row);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** Behind what the deliveries held when they were read before. */
async function placedBehind(tx: Tx, rows: readonly Row[]): Promise<Row[]> {
  const ends = await tx.signal.groupBy({
    by: ["deliveryId"],
    where: { deliveryId: { in: rows.map(({ data }) => data.deliveryId) } },
    _max: { position: true },
  });
  const endOf = new Map(
    ends.map(({ deliveryId, _max }) => [deliveryId, (_max.position ?? -1) + 1]),
  );
  return rows.map((row) => {
    const position = (endOf.get(row.data.deliveryId) ?? 0) + row.data.position;
    return { ...row, data: { ...row.data, position } };
  });
}

/** An earlier failure of the same day came later: the signal happened then, and is applied again. */
async function moveEarlier(tx: Tx, rows: readonly Row[]): Promise<{ id: string }[]> {
  const told = JSON.stringify(
    rows.map(({ data }) => ({ key: hex(data.key), at: data.happenedAt })),
  );
  return tx.$queryRaw<{ id: string }[]>`
    WITH earlier AS (
      SELECT s.id, r.at FROM "Signal" s
      JOIN jsonb_to_recordset(${told}::jsonb) AS r(key text, at timestamptz)
        ON s.key = decode(r.key, 'hex') AND r.at < s."happenedAt"
      ORDER BY s.key FOR UPDATE OF s
    ), assets AS (
      UPDATE "SignalAsset" a SET "happenedAt" = earlier.at FROM earlier WHERE a."signalId" = earlier.id
    )
    UPDATE "Signal" s SET "happenedAt" = earlier.at, standing = 'waiting'
    FROM earlier WHERE s.id = earlier.id RETURNING s.id`;
}
