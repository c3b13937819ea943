/**
 * Stores what arrived, word for word and encrypted, before anybody is told that we have it. What
 * waits is written in one statement: the deliveries, the counts of their sources, and the job that
 * reads them commit together.
 */
import { createHash, randomUUID } from "node:crypto";
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { pool } from "~/platform/db.server";
import { groupCommit } from "~/platform/group-commit.server";
import { processWide } from "~/platform/process-wide.server";
import { sealBytes } from "~/platform/sealed-bytes.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { type ArrivedBy, type Asked, type Proof, READ_DELIVERIES } from "./arrival";

export type Arrival = {
  /** Null for what a person entered, or what was asked for. */
  sourceId: string | null;
  /** Key in the vocabulary of providers. */
  provider: string;
  arrivedBy: ArrivedBy;
  proof: Proof;
  /** As it came, never decoded and encoded again. */
  body: Buffer;
  /** Those that matter, none of them secret. */
  headers: Readonly<Record<string, string>>;
  enteredById?: string | null;
  /** What was asked, where it is an answer. */
  asked?: Asked | null;
  receivedAt: Date;
};

/** The same bytes at the same source are one delivery: `repeated` says that we had them already. */
export type Stored = { verdict: "accepted"; id: string } | { verdict: "repeated" };

type Row = Omit<Arrival, "body"> & { id: string; bodyHash: Buffer; sealed: Buffer };

const MEGABYTE = 1_000_000;

/**
 * Resolves once the delivery is durable, and only then. Rejects with what kept it from being
 * stored: the database's error, or TooBusy.
 */
export function storeDelivery(arrival: Arrival): Promise<Stored> {
  const { body, ...rest } = arrival;
  return store()({
    ...rest,
    id: timeOrderedId(arrival.receivedAt.getTime()),
    bodyHash: createHash("sha256").update(body).digest(),
    sealed: sealBytes("delivery", body),
  });
}

const held = processWide<(row: Row) => Promise<Stored>>("delivery-store");

function store() {
  held.value ??= groupCommit<Row, Stored>({
    write: writeDeliveries,
    atOnce: AT_ONCE,
    mostItems: 500,
    bytesOf: ({ sealed }) => sealed.length,
    mostBytes: 8 * MEGABYTE,
    mostWaitingBytes: 48 * MEGABYTE,
    isEverybodys: isDatabaseAway,
  });
  return held.value;
}

const AT_ONCE = 2;
const keys = Array.from({ length: AT_ONCE }, () => `${READ_DELIVERIES} ${randomUUID()}`);
let groups = 0;

/**
 * What waits is read by one job, not by one for each group. Groups that are on their way at the
 * same time name two: with one, the second would stand still until the first has committed, and
 * under a storm the worker would never find it free.
 */
const nextJobKey = () => keys[groups++ % AT_ONCE];

/** Rows are taken in one order by everybody, so that two groups with the same bytes cannot block each other. */
const STATEMENT = `
  WITH arrived AS MATERIALIZED (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bytea[], $6::bytea[],
        $7::jsonb[], $8::text[], $9::timestamptz[], $10::uuid[], $12::jsonb[])
      AS row(id, "sourceId", provider, "arrivedBy", "bodyHash", body, headers, proof, "receivedAt", "enteredById",
        asked)
  ), stored AS (
    INSERT INTO "Delivery" (id, "sourceId", provider, "arrivedBy", "bodyHash", body, headers, proof,
        "receivedAt", "enteredById", asked, state, "readAt")
    SELECT id, "sourceId", provider, "arrivedBy", "bodyHash", body, headers, proof, "receivedAt", "enteredById", asked,
        CASE "arrivedBy" WHEN 'test' THEN 'read' ELSE 'waiting' END::"DeliveryState",
        CASE "arrivedBy" WHEN 'test' THEN "receivedAt" END
      FROM arrived ORDER BY "sourceId", "bodyHash"
    ON CONFLICT ("sourceId", "bodyHash") DO NOTHING
    RETURNING id, "arrivedBy"
  ), counted AS (
    INSERT INTO "DeliveryCount" ("sourceId", hour, verdict, count, "lastAt")
    SELECT "sourceId", date_trunc('hour', "receivedAt", 'UTC'),
        CASE WHEN arrived."arrivedBy" = 'test' THEN 'tested' WHEN stored.id IS NULL THEN 'repeated' ELSE 'accepted' END,
        count(*), max("receivedAt")
      FROM arrived LEFT JOIN stored USING (id)
      WHERE "sourceId" IS NOT NULL
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT ("sourceId", hour, verdict) DO UPDATE
      SET count = "DeliveryCount".count + excluded.count,
          "lastAt" = greatest("DeliveryCount"."lastAt", excluded."lastAt")
  ), enqueued AS MATERIALIZED (
    SELECT graphile_worker.add_job('${READ_DELIVERIES}', job_key := $11)
      FROM (SELECT FROM stored WHERE "arrivedBy" <> 'test' LIMIT 1) AS something_to_read
  )
  SELECT array_agg(id) AS ids, (SELECT count(*) FROM enqueued) AS jobs FROM stored`;

async function writeDeliveries(rows: readonly Row[]): Promise<Stored[]> {
  const values = [
    rows.map(({ id }) => id),
    rows.map(({ sourceId }) => sourceId),
    rows.map(({ provider }) => provider),
    rows.map(({ arrivedBy }) => arrivedBy),
    rows.map(({ bodyHash }) => bodyHash),
    rows.map(({ sealed }) => sealed),
    rows.map(({ headers }) => JSON.stringify(headers)),
    rows.map(({ proof }) => proof),
    rows.map(({ receivedAt }) => receivedAt),
    rows.map(({ enteredById }) => enteredById ?? null),
    nextJobKey(),
    rows.map(({ asked }) => (asked ? JSON.stringify(asked) : null)),
  ];
  const { rows: answer } = await pool().query<{ ids: string[] | null }>({
    name: "store-deliveries",
    text: STATEMENT,
    values,
  });
  const stored = new Set(answer[0]?.ids ?? []);
  return rows.map(({ id }) =>
    stored.has(id) ? { verdict: "accepted", id } : { verdict: "repeated" },
  );
}
