/** Fills an installation with generated cases, as they would be after years of work. */
import { db, pool } from "~/platform/db.server";

/** Adds cases until there are so many; statistics are fresh afterwards. */
export async function fillWithCases(total: number): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("SET session_replication_role = replica");
    await client.query(
      `INSERT INTO "Business" (id, name, "timeZone")
       SELECT gen_random_uuid(), 'Business ' || n, 'Asia/Jakarta' FROM generate_series(1, 20) n
       ON CONFLICT DO NOTHING`,
    );
    await client.query(
      `INSERT INTO "Case" (id, reference, "businessId", phase, summary, "heardFrom", "happenedAt", "happenedZone",
         bucket, class, "createdAt", "updatedAt", "nextDueAt")
       SELECT gen_random_uuid(), 'C-2025-' || lpad(n::text, greatest(4, length(n::text)), '0'), b.id,
         (ARRAY['active','monitoring','closed','triage'])[1 + n % 4]::"CasePhase",
         'Messages stopped at ' || n, 'webhook', at, 'Asia/Jakarta',
         (ARRAY['banned','paused','not_a_ban'])[1 + n % 3], (ARRAY['disabled','restricted_timed','payment'])[1 + n % 3],
         at, at, CASE WHEN n % 3 = 0 THEN at + interval '90 days' END
       FROM generate_series($1::int, $2::int) n
       CROSS JOIN LATERAL (SELECT timestamptz '2025-01-01' + n * interval '97 seconds' AS at) t
       JOIN (SELECT id, row_number() OVER (ORDER BY name) AS r FROM "Business") b ON b.r = 1 + n % 20`,
      [(await db.case.count()) + 1, total],
    );
    await client.query(
      `INSERT INTO "CaseTrack" ("caseId", stage, state, "summaryKey", "summaryParams", next)
       SELECT id, 'classify', 'done', 'cases.summaries.toClassify', '{}', '[]' FROM "Case"
       ON CONFLICT DO NOTHING`,
    );
    await client.query(`SELECT index_cases(ARRAY(SELECT id FROM "Case" c WHERE NOT EXISTS
      (SELECT 1 FROM "CaseSearch" s WHERE s."caseId" = c.id)))`);
    await client.query("SET session_replication_role = origin");
    await client.query("ANALYZE");
  } finally {
    client.release();
  }
}

/** One case with fifty recorded events, for the case page. */
export async function oneLongCase(): Promise<string> {
  const found = await db.case.findFirstOrThrow({
    orderBy: { updatedAt: "desc" },
    select: { id: true, reference: true },
  });
  await db.auditEvent.createMany({
    data: Array.from({ length: 50 }, (_, n) => ({
      actorKind: "system" as const,
      actorName: "Reinstate",
      subjectKind: "case",
      subjectId: found.id,
      caseId: found.id,
      kind: "case.assigned",
      detail: { owner: `Person ${n}` },
    })),
  });
  return found.reference;
}
