/** Reports the recovery stage of a case, in the transaction of whatever changed it. */
import { reportTrack } from "~/features/cases/tracks/report-track.server";
import type { Tx } from "~/platform/db.server";
import { recoveryTrack } from "./recovery-track";

export async function reportRecovery(tx: Tx, caseId: string, now: Date): Promise<void> {
  const correction = await tx.impactCorrection.count({ where: { caseId } });
  const report = recoveryTrack({ hasWindow: correction > 0 });
  if (report) await reportTrack(tx, caseId, "recovery", report, now);
}
