/**
 * Counts what was turned away and keeps the beginning of the last few, encrypted, to find out why.
 * A flood of them costs a few statements, and no more room than those few.
 */
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { pool } from "~/platform/db.server";
import { groupCommit } from "~/platform/group-commit.server";
import { processWide } from "~/platform/process-wide.server";
import { sealBytes } from "~/platform/sealed-bytes.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import type { RefusalVerdict } from "./refusal-verdict";

export type Refusal = {
  sourceId: string;
  verdict: RefusalVerdict;
  /** What arrived, or as much as was read of it. */
  body: Uint8Array;
  headers: Readonly<Record<string, string>>;
  at: Date;
};

/** How many are kept per source, and how much of each. */
export const KEPT = 20;
const SAMPLE_BYTES = 4096;

type Row = Omit<Refusal, "body"> & { sample: Buffer };

/** Resolves once it is counted. */
export async function countRefusal({ body, ...refusal }: Refusal): Promise<void> {
  await count()({ ...refusal, sample: Buffer.from(body.subarray(0, SAMPLE_BYTES)) });
}

const held = processWide<(row: Row) => Promise<"counted">>("refusal-count");

function count() {
  held.value ??= groupCommit<Row, "counted">({
    write: writeRefusals,
    atOnce: 1,
    mostItems: 500,
    bytesOf: () => SAMPLE_BYTES,
    mostBytes: 500 * SAMPLE_BYTES,
    mostWaitingBytes: 2000 * SAMPLE_BYTES,
    isEverybodys: isDatabaseAway,
  });
  return held.value;
}

const COUNT = `
  INSERT INTO "DeliveryCount" ("sourceId", hour, verdict, count, "lastAt")
  SELECT "sourceId", date_trunc('hour', at, 'UTC'), verdict, count(*), max(at)
    FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS row("sourceId", verdict, at)
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT ("sourceId", hour, verdict) DO UPDATE
    SET count = "DeliveryCount".count + excluded.count,
        "lastAt" = greatest("DeliveryCount"."lastAt", excluded."lastAt")`;

/** The new samples, and out with those they push out. */
const KEEP = `
  WITH added AS (
    INSERT INTO "RefusedDelivery" (id, "sourceId", at, verdict, body, headers)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::bytea[], $6::jsonb[])
    RETURNING "sourceId"
  )
  DELETE FROM "RefusedDelivery" WHERE id IN (
    SELECT old.id FROM (SELECT "sourceId", count(*) AS new FROM added GROUP BY 1) AS source,
      LATERAL (SELECT id FROM "RefusedDelivery" WHERE "sourceId" = source."sourceId"
        ORDER BY at DESC, id DESC OFFSET greatest(${KEPT} - source.new, 0)) AS old)`;

async function writeRefusals(rows: readonly Row[]): Promise<"counted"[]> {
  await pool().query(COUNT, [
    rows.map(({ sourceId }) => sourceId),
    rows.map(({ verdict }) => verdict),
    rows.map(({ at }) => at),
  ]);
  const kept = lastOfEachSource(rows);
  await pool().query(KEEP, [
    kept.map(({ at }) => timeOrderedId(at.getTime())),
    kept.map(({ sourceId }) => sourceId),
    kept.map(({ at }) => at),
    kept.map(({ verdict }) => verdict),
    kept.map(({ sample }) => sealBytes("refused delivery", sample)),
    kept.map(({ headers }) => JSON.stringify(headers)),
  ]);
  return rows.map(() => "counted");
}

function lastOfEachSource(rows: readonly Row[]): Row[] {
  const taken = new Map<string, number>();
  return rows
    .toReversed()
    .filter(({ sourceId }) => {
      const number = (taken.get(sourceId) ?? 0) + 1;
      taken.set(sourceId, number);
      return number <= KEPT;
    })
    .toReversed();
}
