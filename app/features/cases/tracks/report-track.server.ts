/** Writes what a stage says about a case, in the transaction of the change that made it true. */
import { fulfilTasks } from "~/features/cases/tasks/fulfil-tasks.server";
import type { Tx } from "~/platform/db.server";
import { storeTrack } from "./store-track.server";
import type { TrackName, TrackReport } from "./tracks";

/** Where the stage says something new, the tasks that asked for just that are done. */
export async function reportTrack(
  tx: Tx,
  caseId: string,
  stage: TrackName,
  report: TrackReport,
  now = new Date(),
): Promise<void> {
  if (await storeTrack(tx, caseId, stage, report, now)) {
    await fulfilTasks(tx, caseId, report.summary.key, now);
  }
}

export async function forgetTrack(tx: Tx, caseId: string, stage: TrackName): Promise<void> {
  await tx.caseTrack.deleteMany({ where: { caseId, stage } });
}
