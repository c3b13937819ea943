/** Once a case is classified: where an appeal is open or may be, the stage waits to be begun. */
import { offerAppeal } from "~/features/appeals/report-appeal.server";
import { forgetTrack } from "~/features/cases/tracks/report-track.server";
import type { TriageResult } from "~/features/enforcement/triage-result";
import type { Tx } from "~/platform/db.server";

export async function offerWhatCanBeAppealed(
  tx: Tx,
  caseId: string,
  { appealable }: TriageResult,
): Promise<void> {
  const begun = await tx.appeal.count({ where: { caseId } });
  if (appealable !== "no" || begun > 0) await offerAppeal(tx, caseId);
  else await forgetTrack(tx, caseId, "appeal");
}
