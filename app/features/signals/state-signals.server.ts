/**
 * Which signals the state of an asset rests on: all that restrict, and of those that only end what
 * is in force the first of each sort after each restriction and after each end that was named. The
 * same word again changes nothing, so that a hundred thousand of them cost what a hundred cost.
 */
import type { Tx } from "~/platform/db.server";

/** Also what the application did something because of. Answers with ids. */
export async function stateSignals(tx: Tx, assetId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH restricting AS (
      SELECT a."signalId" AS id, a."happenedAt" AS at, s."expiresAt" AS until
      FROM "SignalAsset" a JOIN "Signal" s ON s.id = a."signalId"
      WHERE a."assetId" = ${assetId}::uuid AND a.restricts
        AND (s.answer IS NULL OR s.answer <> 'nothing')
    ),
    marks AS (
      SELECT at FROM restricting UNION SELECT until FROM restricting WHERE until IS NOT NULL
    ),
    sorts AS (
      SELECT DISTINCT ends FROM "SignalAsset"
      WHERE "assetId" = ${assetId}::uuid AND ends IS NOT NULL
    )
    SELECT id FROM restricting
    UNION
    SELECT first.id FROM marks CROSS JOIN sorts CROSS JOIN LATERAL (
      SELECT a."signalId" AS id FROM "SignalAsset" a JOIN "Signal" s ON s.id = a."signalId"
      WHERE a."assetId" = ${assetId}::uuid AND a.ends = sorts.ends AND a."happenedAt" > marks.at
        AND (s.answer IS NULL OR s.answer <> 'nothing')
        AND NOT EXISTS (SELECT 1 FROM "SignalAct" t WHERE t."signalId" = s.id AND t."undoneAt" IS NOT NULL)
      ORDER BY a."happenedAt", s.key LIMIT 1
    ) first
    UNION
    SELECT a."signalId" FROM marks JOIN "SignalAsset" a
      ON a."assetId" = ${assetId}::uuid AND a.ends IS NOT NULL AND a."happenedAt" = marks.at
    UNION
    SELECT a."signalId" FROM "SignalAct" t
      JOIN "SignalAsset" a ON a."signalId" = t."signalId" AND a."assetId" = ${assetId}::uuid`;
  return rows.map(({ id }) => id);
}
