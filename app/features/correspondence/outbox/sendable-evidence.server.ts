/** The exhibits of a case that may leave with a mail: of what was redacted the newest copy, never the original. */
import { type Copy, standInOf } from "~/features/evidence/redaction/stand-in";
import { db, type Tx } from "~/platform/db.server";

export async function sendableEvidence(caseId: string, tx: Tx = db) {
  const rows = await tx.evidence.findMany({
    where: { caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      fileName: true,
      captionEn: true,
      captionId: true,
      derivedFromId: true,
      createdAt: true,
      removedAt: true,
      file: { select: { sha256: true, bytes: true, mediaType: true } },
    },
  });
  const copies: Copy[] = rows.map(({ id, derivedFromId, createdAt, removedAt }) => ({
    id,
    derivedFromId,
    createdAt,
    isRemoved: removedAt !== null,
  }));
  return rows.filter(({ id, removedAt }) => removedAt === null && standInOf(id, copies) === id);
}
