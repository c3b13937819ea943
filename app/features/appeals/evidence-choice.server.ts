/** Which exhibits of the case go into a dossier: those chosen, and those that prove an action. */
import { db, type Tx } from "~/platform/db.server";
import { nameOf } from "~/platform/i18n/texts.server";
import type { AppealEvidence } from "./appeal-facts";

export type ExhibitInDossier = AppealEvidence & {
  mediaType: string;
  /** Whether it is there only because an action of the plan is proven by it. */
  isProofOnly: boolean;
};

const shown = {
  id: true,
  kind: true,
  caption: true,
  fileName: true,
  capturedAt: true,
  capturedZone: true,
  removedAt: true,
  file: { select: { sha256: true, bytes: true, mediaType: true } },
} as const;

export async function exhibitsInDossier(
  { id, caseId }: { id: string; caseId: string },
  tx: Tx = db,
): Promise<ExhibitInDossier[]> {
  const chosen = await tx.appealEvidence.findMany({
    where: { appealId: id, evidence: { removedAt: null } },
    orderBy: [{ position: "asc" }, { evidenceId: "asc" }],
    select: { evidence: { select: shown } },
  });
  const known = new Set(chosen.map(({ evidence }) => evidence.id));
  const proofs = await tx.evidence.findMany({
    where: {
      caseId,
      removedAt: null,
      id: { notIn: [...known] },
      proofOf: { some: { item: { removedAt: null } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: shown,
  });
  return [
    ...chosen.map(({ evidence }) => asExhibit(evidence, false)),
    ...proofs.map((evidence) => asExhibit(evidence, true)),
  ];
}

type Row = {
  id: string;
  kind: string;
  caption: string;
  fileName: string;
  capturedAt: Date | null;
  capturedZone: string | null;
  file: { sha256: string; bytes: number; mediaType: string };
};

function asExhibit({ file, caption, ...row }: Row, isProofOnly: boolean): ExhibitInDossier {
  return {
    id: row.id,
    kind: row.kind,
    kindName: {
      en: nameOf("en", "evidence.kinds", row.kind),
      id: nameOf("id", "evidence.kinds", row.kind),
    },
    title: caption || row.fileName,
    fileName: row.fileName,
    capturedAt: row.capturedAt,
    capturedZone: row.capturedZone,
    sha256: file.sha256,
    byteSize: file.bytes,
    mediaType: file.mediaType,
    isProofOnly,
  };
}
