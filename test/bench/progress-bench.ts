/**
 * How far recovery of a case with many customers has come: what a reader waits for the kept figures
 * and for the lists behind them, and what the worker takes to count them, against one bare count of
 * the same table.
 */
import { customersOfCase } from "~/features/recovery/customers/customer-queries.server";
import { countProgress } from "~/features/recovery/progress/count-progress.server";
import { writeGroup } from "~/features/recovery/progress/customer-group";
import { inGroup } from "~/features/recovery/progress/group-sql.server";
import { progressOf } from "~/features/recovery/progress/kept-progress.server";
import { pool } from "~/platform/db.server";
import { createPerson } from "~test/factories/person";
import { caseWith } from "./customer-table-bench";

const ROUNDS = 5;
const READER = { roles: ["customer_care"] } as const;

const GROUPS = [
  { is: "stage", stage: "contacted" },
  { is: "stage", stage: "responded" },
  { is: "stage", stage: "made_whole" },
  { is: "not_contacted" },
  { is: "reached", channel: "email" },
  { is: "unreached", why: "opted_out" },
  { is: "unreached", why: "bounced" },
  { is: "answered", channel: "email", harm: "otp", language: "id" },
  { is: "score", score: 1 },
] as const;

export async function benchProgress(rows: number): Promise<void> {
  const caseId = await caseWith(rows);
  await workedOn(caseId);
  await pool().query('VACUUM ANALYZE "AffectedCustomer", "ApologyDelivery", "MissedRequest"');
  const bare = await median(() =>
    pool().query(
      'SELECT count(*), count("contactedAt") FROM "AffectedCustomer" WHERE "caseId" = $1',
      [caseId],
    ),
  );
  const counted = await median(() => countProgress(caseId));
  await progressOf(caseId);
  const kept = await median(() => progressOf(caseId));
  console.log(
    `progress of ${rows} customers: kept figures ${kept.toFixed(1)} ms, counted by the worker in ${Math.round(counted)} ms, ${(counted / bare).toFixed(1)}x one bare count (${Math.round(bare)} ms)`,
  );
  for (const group of GROUPS) {
    const ms = await median(() =>
      customersOfCase(READER, caseId, {
        search: null,
        after: null,
        only: inGroup(caseId, group),
      }),
    );
    console.log(`  list ${writeGroup(group)}: ${ms.toFixed(1)} ms`);
  }
}

/** Letters to everybody: most arrive, some come back, some were stopped; a few answer. */
async function workedOn(caseId: string): Promise<void> {
  const { id: personId } = await createPerson();
  const { rows } = await pool().query<{ id: string }>(
    `INSERT INTO "Campaign" (id, "caseId", name, channel, state, "waveSize", "waveGapMinutes",
       "stopPercent", "createdById", "createdByName", "wordedByIds")
     VALUES (gen_random_uuid(), $1, 'Sorry', 'email', 'finished', 1, 1, 1, $2::uuid, 'Sari', ARRAY[$2::uuid])
     RETURNING id`,
    [caseId, personId],
  );
  await pool().query(
    `INSERT INTO "ApologyDelivery" (id, "campaignId", "customerId", harm, language, state, reason,
       "sentAt")
     SELECT gen_random_uuid(), $2, "customerId",
       (ARRAY['otp', 'order_notice', 'question'])[1 + n % 3], (ARRAY['id', 'en'])[1 + n % 2],
       CASE WHEN n % 10 < 7 THEN 'sent' WHEN n % 10 = 7 THEN 'failed' ELSE 'skipped' END::"ApologyState",
       CASE WHEN n % 10 < 7 THEN '' WHEN n % 10 = 7 THEN 'bounced' WHEN n % 10000 = 8 THEN 'opted_out'
         ELSE 'no_address' END,
       CASE WHEN n % 10 < 7 THEN timestamptz '2026-11-21' + n * interval '200 milliseconds' END
     FROM (SELECT "customerId", row_number() OVER () AS n FROM "AffectedCustomer"
       WHERE "caseId" = $1) a`,
    [caseId, rows[0]?.id],
  );
  await pool().query('ANALYZE "AffectedCustomer", "ApologyDelivery"');
  await pool().query(
    `UPDATE "AffectedCustomer" a SET "contactedAt" = d."sentAt",
       "respondedAt" = CASE WHEN hashtext(a.id::text) % 50 = 0 THEN d."sentAt" + interval '1 hour' END,
       "madeWholeAt" = CASE WHEN hashtext(a.id::text) % 3 = 0 THEN d."sentAt" + interval '2 days' END,
       state = CASE WHEN hashtext(a.id::text) % 3 = 0 THEN 'made_whole' ELSE 'contacted' END::"CustomerState",
       score = CASE WHEN hashtext(a.id::text) % 200 = 0 THEN 1 + abs(hashtext(a.id::text)) / 200 % 5 END,
       "scoredAt" = CASE WHEN hashtext(a.id::text) % 200 = 0 THEN d."sentAt" + interval '3 days' END
     FROM "ApologyDelivery" d
     WHERE d."campaignId" = $2 AND d."customerId" = a."customerId" AND d.state = 'sent'
       AND a."caseId" = $1`,
    [caseId, rows[0]?.id],
  );
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}
