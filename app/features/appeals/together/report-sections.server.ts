/** Reports the stage again when a section that somebody is to finish was finished, or opened again. */
import { holdAppeal } from "~/features/appeals/hold-appeal.server";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import { db } from "~/platform/db.server";
import { hasAssignmentTurned } from "./open-assignments.server";

/** After a change that was saved; where nothing turned, nobody is held up. */
export async function reportSections(
  appeal: { id: string; caseId: string; round: number },
  now = new Date(),
): Promise<void> {
  if (!(await hasAssignmentTurned(appeal))) return;
  await db.$transaction(async (tx) => {
    const held = await holdAppeal(tx, appeal.id);
    if (held) await reportAppeal(tx, held.caseId, now);
  });
}
