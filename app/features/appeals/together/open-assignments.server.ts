/** Sections that somebody is to finish: which are open, and the stage reported again when that changes. */
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import { sectionProgress } from "~/features/appeals/questions/section-state";
import { remediationOf } from "~/features/appeals/remediation/remediation-queries.server";
import { db, type Tx } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { type Assignment, assignmentsOf } from "./assignment-queries.server";

type Appeal = { id: string; caseId: string; round: number };
type Placed = Appeal & { case: { happenedZone: string; business: { timeZone: string } | null } };

/** Those not complete yet, each due at the end of its day where the business is; remembers which. */
export async function openAssignments(tx: Tx, appeal: Placed) {
  const assignments = await judged(tx, appeal);
  for (const { section, isComplete, wasComplete } of assignments) {
    if (isComplete === wasComplete) continue;
    await tx.appealAssignment.update({
      where: { appealId_section: { appealId: appeal.id, section } },
      data: { isComplete },
    });
  }
  const zone = appeal.case.business?.timeZone ?? appeal.case.happenedZone;
  return assignments
    .filter(({ isComplete }) => !isComplete)
    .map(({ section, personId, dueOn }) => ({
      section,
      personId,
      dueAt: dueOn ? instantOf(`${dueOn}T23:59`, zone) : null,
    }));
}

/** Whether a section that is somebody's became complete, or open again, since the stage was reported. */
export async function hasAssignmentTurned(appeal: Appeal, tx: Tx = db): Promise<boolean> {
  return (await judged(tx, appeal)).some(
    ({ isComplete, wasComplete }) => isComplete !== wasComplete,
  );
}

async function judged(tx: Tx, { id, caseId, round }: Appeal) {
  const assignments: Assignment[] = await assignmentsOf(id, tx);
  if (assignments.length === 0) return [];
  const answers = await answersOf(id, tx);
  const items = await remediationOf(caseId, tx);
  return assignments.map(({ isComplete: wasComplete, ...assignment }) => ({
    ...assignment,
    wasComplete,
    isComplete: sectionProgress(assignment.section, answers, items, round).state === "completed",
  }));
}
