/** Which exhibits of the case go into a dossier: those chosen, and those that prove an action or a claim. */
import type { AppealEvidence } from "~/features/appeals/facts/appeal-facts";
import { exhibitsOfCase } from "~/features/evidence/evidence-queries.server";
import { db, type Tx } from "~/platform/db.server";
import { nameOf } from "~/platform/i18n/texts.server";
import type { Language } from "~templates/bilingual";

export type ExhibitInDossier = AppealEvidence & {
  mediaType: string;
  /** Whether it is there only because an action of the plan or a claim is proven by it. */
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
      OR: [
        { proofOf: { some: { item: { removedAt: null } } } },
        { claims: { some: { claim: { appealId: id, isSetAside: false } } } },
      ],
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

export type ExhibitToChoose = {
  id: string;
  title: string;
  fileName: string;
  kind: string;
  capturedAt: Date | null;
  capturedZone: string | null;
  isChosen: boolean;
  isProof: boolean;
};

/** Everything the case has: what goes in first, in its order, then the rest. */
export async function exhibitsToChoose(
  appeal: { id: string; caseId: string },
  language: Language,
): Promise<ExhibitToChoose[]> {
  const inDossier = await exhibitsInDossier(appeal);
  const all = await exhibitsOfCase(appeal.caseId);
  const chosen = inDossier.filter(({ isProofOnly }) => !isProofOnly).map(({ id }) => id);
  const place = ({ id }: { id: string }) => {
    const at = chosen.indexOf(id);
    return at === -1 ? chosen.length : at;
  };
  return all
    .toSorted((one, other) => place(one) - place(other))
    .map(({ id, caption, fileName, kind, capturedAt, capturedZone }) => ({
      id,
      title: caption || fileName,
      fileName,
      kind: nameOf(language, "evidence.kinds", kind),
      capturedAt,
      capturedZone,
      isChosen: chosen.includes(id),
      isProof: inDossier.some((exhibit) => exhibit.id === id && exhibit.isProofOnly),
    }));
}
