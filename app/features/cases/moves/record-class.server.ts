/** Writes on a case what a new classification says, where it changes nothing about the phase. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { ClassOfCase } from "./case-changes";

/** For reclassifying; the first classification comes with a move. */
export async function recordClass(
  tx: Tx,
  actor: Actor,
  caseId: string,
  classification: ClassOfCase,
  now = new Date(),
): Promise<Verdict> {
  const held = await holdCase(tx, caseId);
  if (!held) return refuse("cases.refusals.gone");
  if (held.phase !== "active" && held.phase !== "monitoring") {
    return refuse("cases.refusals.notReclassified", { phase: held.phase });
  }
  await tx.case.updateMany({
    where: { id: caseId, version: held.version },
    data: { ...classification, heardClass: null, version: { increment: 1 }, updatedAt: now },
  });
  await recordEvent(tx, actor, {
    subject: { kind: "case", id: caseId },
    caseId,
    kind: "case.classified",
    detail: { ...classification, from: held.phase, before: held.class },
  });
  return allow();
}
