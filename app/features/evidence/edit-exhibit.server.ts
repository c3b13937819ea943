/** Corrects what is said about an exhibit. Its content never changes. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { captionColumns, captionInFull } from "./caption";
import { capturedOf } from "./captured";
import { noteCustody } from "./custody.server";
import type { EvidenceEvent } from "./evidence-events";
import type { ExhibitDetails } from "./evidence-schemas";

export function editExhibit(
  actor: Actor,
  evidenceId: string,
  details: ExhibitDetails,
): Promise<Verdict> {
  const { kind, caption, version } = details;
  const captured = capturedOf(details);
  return db.$transaction(async (tx) => {
    const { count } = await tx.evidence.updateMany({
      where: { id: evidenceId, version, removedAt: null },
      data: {
        kind,
        ...captionColumns(caption),
        capturedAt: captured?.at ?? null,
        capturedZone: captured?.zone ?? null,
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("evidence.errors.changedMeanwhile");

    const { caseId, fileName } = await tx.evidence.findUniqueOrThrow({
      where: { id: evidenceId },
      select: { caseId: true, fileName: true },
    });
    await noteCustody(tx, actor, [evidenceId], "captioned", captionInFull(caption));
    const event: EvidenceEvent = {
      kind: "evidence.edited",
      detail: { fileName, evidenceKind: kind, caption: captionInFull(caption) },
    };
    await recordEvent(tx, actor, {
      subject: { kind: "evidence", id: evidenceId },
      caseId,
      ...event,
    });
    return allow();
  });
}
