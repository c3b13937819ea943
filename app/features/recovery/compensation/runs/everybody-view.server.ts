/** Whom a run would propose for. */
import { db } from "~/platform/db.server";
import { EVERYTHING } from "./run-filter";
import { countRun, segmentsOf } from "./run-selection.server";

export async function everybodyView(caseId: string, segment: string) {
  const [segments, count] = await Promise.all([
    segmentsOf(db, caseId),
    countRun(db, caseId, "propose", { ...EVERYTHING, segment }),
  ]);
  return { segment, segments, count };
}
