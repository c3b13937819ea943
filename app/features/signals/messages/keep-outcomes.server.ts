/**
 * Writes what became of messages, and how many of a sender failed in an hour. The only writer of
 * both. Counts follow from the outcomes: a message that turns out to have arrived is taken back out.
 */
import type { Tx } from "~/platform/db.server";
import { failureOf, mergeOutcomes, type Outcome } from "./message-outcome";

/** By hexadecimal key of the message. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** Several words about one message together. */
export function addOutcome(to: Map<string, Outcome>, key: string, outcome: Outcome): void {
  const known = to.get(key);
  to.set(key, known ? mergeOutcomes(known, outcome) : outcome);
}

/**
 * Call it once per transaction with everything there is. Whoever does takes locks in one order:
 * first what is new, then what was known, then the counts, each sorted.
 */
export async function keepOutcomes(tx: Tx, outcomes: Outcomes): Promise<void> {
  if (outcomes.size === 0) return;
  const isNew = await insert(tx, outcomes);
  const known = await lock(
    tx,
    [...outcomes.keys()].filter((key) => !isNew.has(key)),
  );
  const merged = new Map(
    [...known].flatMap(([key, before]) => {
      const told = outcomes.get(key);
      const after = told && mergeOutcomes(before, told);
      return after && JSON.stringify(after) !== JSON.stringify(before) ? [[key, after]] : [];
    }),
  );
  if (merged.size > 0) await update(tx, merged);

  const counts = new Counts();
  for (const [key, outcome] of outcomes) if (isNew.has(key)) counts.add(outcome, 1);
  for (const [key, outcome] of merged) {
    const before = known.get(key);
    if (before) counts.add(before, -1);
    counts.add(outcome, 1);
  }
  await counts.write(tx);
}

const rowsOf = (outcomes: Outcomes): string =>
  JSON.stringify([...outcomes].map(([key, outcome]) => ({ key, ...outcome })));

async function insert(tx: Tx, outcomes: Outcomes): Promise<ReadonlySet<string>> {
  const inserted = await tx.$queryRaw<{ key: string }[]>`
    INSERT INTO "MessageOutcome" (key, sender, "businessId", "recipientHash", state, code,
      "sentAt", "deliveredAt", "failedAt", mark, "isNews")
    SELECT decode(r.key, 'hex'), r.sender, r."businessId", decode(r."recipientHash", 'hex'), r.state,
      r.code, r."sentAt", r."deliveredAt", r."failedAt", r.mark, r.mark IS NOT NULL
    FROM jsonb_to_recordset(${rowsOf(outcomes)}::jsonb)
      AS r(key text, sender text, "businessId" uuid, "recipientHash" text, state text, code text,
        "sentAt" timestamptz, "deliveredAt" timestamptz, "failedAt" timestamptz, mark text)
    ORDER BY 1
    ON CONFLICT (key) DO NOTHING RETURNING encode(key, 'hex') AS key`;
  return new Set(inserted.map(({ key }) => key));
}

async function lock(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Outcome>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.$queryRaw<(Outcome & { key: string })[]>`
    SELECT encode(o.key, 'hex') AS key, o.sender, o."businessId",
      encode(o."recipientHash", 'hex') AS "recipientHash", o.state, o.code, o."failedAt",
      o."sentAt", o."deliveredAt", o.mark
    FROM "MessageOutcome" o
    WHERE o.key IN (SELECT decode(k, 'hex') FROM unnest(${keys}::text[]) AS k)
    ORDER BY o.key FOR UPDATE OF o`;
  return new Map(
    rows.map(({ key, sender, businessId, recipientHash, state, code, failedAt, ...times }) => [
      key,
      { sender, businessId, recipientHash, state, code, failedAt, ...times },
    ]),
  );
}

async function update(tx: Tx, outcomes: Outcomes): Promise<void> {
  await tx.$executeRaw`
    UPDATE "MessageOutcome" o
    SET sender = r.sender, "businessId" = r."businessId",
      "recipientHash" = decode(r."recipientHash", 'hex'), state = r.state, code = r.code,
      "sentAt" = r."sentAt", "deliveredAt" = r."deliveredAt", "failedAt" = r."failedAt",
      mark = r.mark, "isNews" = r.mark IS NOT NULL, "updatedAt" = now()
    FROM jsonb_to_recordset(${rowsOf(outcomes)}::jsonb)
      AS r(key text, sender text, "businessId" uuid, "recipientHash" text, state text, code text,
        "sentAt" timestamptz, "deliveredAt" timestamptz, "failedAt" timestamptz, mark text)
    WHERE o.key = decode(r.key, 'hex')`;
}

type Count = { sender: string; hour: Date; code: string; count: number; businessId: string | null };

/** By how much the counts of senders change. */
class Counts {
  readonly #changes = new Map<string, Count>();

  add(outcome: Outcome, by: 1 | -1): void {
    const failure = failureOf(outcome);
    if (!failure) return;
    const mark = JSON.stringify(failure);
    const known = this.#changes.get(mark);
    this.#changes.set(mark, {
      ...failure,
      count: (known?.count ?? 0) + by,
      businessId: known?.businessId ?? outcome.businessId,
    });
  }

  async write(tx: Tx): Promise<void> {
    const changes = [...this.#changes.values()].filter(({ count }) => count !== 0);
    if (changes.length === 0) return;
    const rows = JSON.stringify(changes);
    await tx.$executeRaw`
      INSERT INTO "FailureCount" AS c (sender, hour, code, count, "businessId")
      SELECT r.sender, r.hour, r.code, r.count, r."businessId"
      FROM jsonb_to_recordset(${rows}::jsonb)
        AS r(sender text, hour timestamptz, code text, count int, "businessId" uuid)
      ORDER BY 1, 2, 3
      ON CONFLICT (sender, hour, code) DO UPDATE
        SET count = c.count + excluded.count,
          "businessId" = COALESCE(c."businessId", excluded."businessId")`;
    if (changes.every(({ count }) => count > 0)) return;
    await tx.$executeRaw`
      DELETE FROM "FailureCount" c
      USING jsonb_to_recordset(${rows}::jsonb) AS r(sender text, hour timestamptz, code text)
      WHERE c.sender = r.sender AND c.hour = r.hour AND c.code = r.code AND c.count <= 0`;
  }
}
