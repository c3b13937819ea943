/** The end that was named for a restriction is reached: its case asks whether it is over. */
import { noteEndReached } from "~/features/assets/record-restriction.server";
import { systemActor } from "~/features/audit/actor";
import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import { reportCase } from "~/features/cases/tracks/report-case.server";
import { db } from "~/platform/db.server";

export function askIfOver(restrictionId: string, now = new Date()): Promise<void> {
  return db.$transaction(async (tx) => {
    const found = await tx.restriction.findUnique({
      where: { id: restrictionId },
      select: { caseId: true },
    });
    const held = found && (await holdCase(tx, found.caseId));
    if (!held || !isOpen(held.phase)) return;
    const reached = await tx.restriction.findFirst({
      where: { id: restrictionId, liftedAt: null, askAt: { lte: now } },
      select: { askAt: true },
    });
    if (!reached?.askAt) return;
    const subject = { subjectKind: "restriction", subjectId: restrictionId };
    const asked = await tx.auditEvent.count({
      where: { ...subject, kind: "restriction.end_reached", happenedAt: reached.askAt },
    });
    if (asked === 0) await noteEndReached(tx, systemActor, restrictionId, reached.askAt);
    await reportCase(tx, held, now);
  });
}
