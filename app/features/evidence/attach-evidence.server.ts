/** Makes a kept file an exhibit of a case, inside the caller's transaction. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Tx } from "~/platform/db.server";
import type { Bilingual } from "~templates/bilingual";
import { captionColumns, NO_CAPTION } from "./caption";
import { noteCustody } from "./custody.server";
import type { EvidenceEvent } from "./evidence-events";
import type { EvidenceKind } from "./evidence-kind";
import { cleanFileName } from "./file-name";
import { type KeptFile, registerFile } from "./keep-file.server";
import { countHidden, type Hidden } from "./redaction/hidden";

export type NewExhibit = {
  caseId: string;
  file: KeptFile;
  fileName: string;
  kind: EvidenceKind | (string & {});
  caption?: Bilingual;
  /** When and in which zone it was captured, where that is known. */
  captured?: { at: Date; zone: string } | null;
  /** Where it is a redacted copy: of which exhibit, and what was hidden. */
  derived?: { fromId: string; fromName: string; hidden: Hidden };
};

export async function attachEvidence(
  tx: Tx,
  actor: Actor,
  exhibit: NewExhibit,
): Promise<{ id: string }> {
  const { caseId, file, kind, caption = NO_CAPTION, captured, derived } = exhibit;
  const fileName = cleanFileName(exhibit.fileName);

  await registerFile(tx, file);
  const { id } = await tx.evidence.create({
    data: {
      caseId,
      sha256: file.sha256,
      fileName,
      kind,
      ...captionColumns(caption),
      capturedAt: captured?.at ?? null,
      capturedZone: captured?.zone ?? null,
      uploadedById: actor.id,
      derivedFromId: derived?.fromId,
      hidden: derived?.hidden,
    },
    select: { id: true },
  });
  await noteCustody(tx, actor, [id], derived ? "derived" : "uploaded", derived?.fromName);
  const event: EvidenceEvent = derived
    ? {
        kind: "evidence.redacted",
        detail: { fileName: derived.fromName, copy: fileName, count: countHidden(derived.hidden) },
      }
    : {
        kind: "evidence.attached",
        detail: { fileName, evidenceKind: kind, sha256: file.sha256 },
      };
  await recordEvent(tx, actor, {
    subject: { kind: "evidence", id },
    caseId,
    ...event,
    ...(captured && { happened: captured }),
  });
  return { id };
}
