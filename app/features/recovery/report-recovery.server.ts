/** Reports the recovery stage of a case, in the transaction of whatever changed it. */
import { forgetTrack, reportTrack } from "~/features/cases/tracks/report-track.server";
import type { Tx } from "~/platform/db.server";
import { type RecoveryFacts, recoveryTrack } from "./recovery-track";

export async function reportRecovery(tx: Tx, caseId: string, now: Date): Promise<void> {
  const [facts] = await tx.$queryRaw<RecoveryFacts[]>`
    SELECT EXISTS (SELECT 1 FROM "ImpactCorrection" i WHERE i."caseId" = ${caseId}::uuid)
        AS "hasWindow",
      (SELECT count(*)::int FROM "AffectedCustomer" a WHERE a."caseId" = ${caseId}::uuid)
        AS customers,
      g."toApprove", g."proposerIds"
    FROM (
      SELECT count(*)::int AS "toApprove",
        COALESCE(array_agg(DISTINCT "proposedById"::text), '{}') AS "proposerIds"
      FROM "Grant" WHERE "caseId" = ${caseId}::uuid AND state = 'proposed') g`;
  const report = facts && recoveryTrack(facts);
  if (report) await reportTrack(tx, caseId, "recovery", report, now);
  else await forgetTrack(tx, caseId, "recovery");
}
