/** The row of a track. */
import type { Tx } from "~/platform/db.server";
import { touchCase } from "./touch-case.server";
import type { TrackName, TrackReport } from "./tracks";

/**
 * A report that says nothing new writes nothing; any other makes the case "just updated". It takes
 * the case in hand first, so that nobody closes it on what the track said before. Answers whether it
 * says something new.
 */
export async function storeTrack(
  tx: Tx,
  caseId: string,
  stage: TrackName,
  { state, summary, next = [], blocksClosing = false }: TrackReport,
  now = new Date(),
): Promise<boolean> {
  const params = JSON.stringify(summary.params ?? {});
  const actions = JSON.stringify(next);
  const changed = await tx.$executeRaw`
    WITH held AS (SELECT id FROM "Case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE)
    INSERT INTO "CaseTrack" AS t
      ("caseId", stage, state, "summaryKey", "summaryParams", next, "blocksClosing", "updatedAt")
    SELECT id, ${stage}, ${state}, ${summary.key}, ${params}::jsonb, ${actions}::jsonb,
      ${blocksClosing}, ${now}::timestamptz FROM held
    ON CONFLICT ("caseId", stage) DO UPDATE SET
      state = EXCLUDED.state, "summaryKey" = EXCLUDED."summaryKey",
      "summaryParams" = EXCLUDED."summaryParams", next = EXCLUDED.next,
      "blocksClosing" = EXCLUDED."blocksClosing", "updatedAt" = EXCLUDED."updatedAt"
    WHERE (t.state, t."summaryKey", t."summaryParams", t.next, t."blocksClosing")
      IS DISTINCT FROM (EXCLUDED.state, EXCLUDED."summaryKey", EXCLUDED."summaryParams",
        EXCLUDED.next, EXCLUDED."blocksClosing")`;
  if (changed > 0) await touchCase(tx, caseId, now);
  return changed > 0;
}
