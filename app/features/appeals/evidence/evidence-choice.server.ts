/**
 * Which exhibits of the case go into a dossier: those chosen, and those that prove an action or a
 * claim. Where an exhibit was redacted, its newest copy goes in its place; the original never does.
 */
import type { AppealEvidence } from "~/features/appeals/facts/appeal-facts";
import { captionOf, exhibitTitle } from "~/features/evidence/caption";
import { copiesOfCase, exhibitsOfCase } from "~/features/evidence/evidence-queries.server";
import { countHidden } from "~/features/evidence/redaction/hidden";
import { familyOf, standInOf } from "~/features/evidence/redaction/stand-in";
import { db, type Tx } from "~/platform/db.server";
import { nameOf } from "~/platform/i18n/texts.server";
import type { Language } from "~templates/bilingual";

export type ExhibitInDossier = AppealEvidence & {
  /** Whether it is there only because an action of the plan or a claim is proven by it. */
  isProofOnly: boolean;
  /** Itself, its original and every other copy: whoever refers to one of them means this one. */
  standsFor: string[];
};

const shown = {
  id: true,
  kind: true,
  captionEn: true,
  captionId: true,
  fileName: true,
  capturedAt: true,
  capturedZone: true,
  hidden: true,
  file: { select: { sha256: true, bytes: true, mediaType: true } },
} as const;

export async function exhibitsInDossier(
  { id, caseId }: { id: string; caseId: string },
  tx: Tx = db,
): Promise<ExhibitInDossier[]> {
  const isFrozen = (await tx.dossier.count({ where: { appealId: id } })) > 0;
  const copies = await copiesOfCase(caseId, tx);
  const goingIn = new Map<string, boolean>();
  for (const { evidenceId, isProofOnly } of await wantedExhibits(id, caseId, isFrozen, tx)) {
    // What was frozen stays as it was filed, whatever is redacted later.
    const goes = isFrozen ? evidenceId : standInOf(evidenceId, copies);
    if (goes && !goingIn.has(goes)) goingIn.set(goes, isProofOnly);
  }
  const rows = await tx.evidence.findMany({
    where: { id: { in: [...goingIn.keys()] }, removedAt: null },
    select: shown,
  });
  return [...goingIn].flatMap(([evidenceId, isProofOnly]) => {
    const row = rows.find((each) => each.id === evidenceId);
    return row ? [asExhibit(row, { isProofOnly, standsFor: familyOf(evidenceId, copies) })] : [];
  });
}

/** Chosen ones in their order, then proofs that nobody chose; a frozen dossier has only the former. */
async function wantedExhibits(appealId: string, caseId: string, isFrozen: boolean, tx: Tx) {
  const chosen = await tx.appealEvidence.findMany({
    where: { appealId },
    orderBy: [{ position: "asc" }, { evidenceId: "asc" }],
    select: { evidenceId: true },
  });
  const proofs = isFrozen
    ? []
    : await tx.evidence.findMany({
        where: {
          caseId,
          id: { notIn: chosen.map(({ evidenceId }) => evidenceId) },
          OR: [
            { proofOf: { some: { item: { removedAt: null } } } },
            { claims: { some: { claim: { appealId, isSetAside: false } } } },
          ],
        },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { id: true },
      });
  return [
    ...chosen.map(({ evidenceId }) => ({ evidenceId, isProofOnly: false })),
    ...proofs.map((proof) => ({ evidenceId: proof.id, isProofOnly: true })),
  ];
}

type Row = {
  id: string;
  kind: string;
  captionEn: string;
  captionId: string;
  fileName: string;
  capturedAt: Date | null;
  capturedZone: string | null;
  hidden: unknown;
  file: { sha256: string; bytes: number; mediaType: string };
};

function asExhibit(
  { file, ...row }: Row,
  about: Pick<ExhibitInDossier, "isProofOnly" | "standsFor">,
): ExhibitInDossier {
  return {
    id: row.id,
    kind: row.kind,
    kindName: {
      en: nameOf("en", "evidence.kinds", row.kind),
      id: nameOf("id", "evidence.kinds", row.kind),
    },
    caption: captionOf(row),
    fileName: row.fileName,
    capturedAt: row.capturedAt,
    capturedZone: row.capturedZone,
    sha256: file.sha256,
    byteSize: file.bytes,
    mediaType: file.mediaType,
    hiddenParts: countHidden(row.hidden),
    ...about,
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
  /** How many parts are hidden in it, where it is a redacted copy. */
  hiddenParts: number;
};

/** What the case has that may leave: what goes in first, in its order, then the rest. */
export async function exhibitsToChoose(
  appeal: { id: string; caseId: string },
  language: Language,
): Promise<ExhibitToChoose[]> {
  const inDossier = await exhibitsInDossier(appeal);
  const copies = await copiesOfCase(appeal.caseId);
  const all = (await exhibitsOfCase(appeal.caseId)).filter(
    ({ id }) => standInOf(id, copies) === id,
  );
  const chosen = inDossier.filter(({ isProofOnly }) => !isProofOnly).map(({ id }) => id);
  const place = ({ id }: { id: string }) => {
    const at = chosen.indexOf(id);
    return at === -1 ? chosen.length : at;
  };
  return all
    .toSorted((one, other) => place(one) - place(other))
    .map(({ id, caption, fileName, kind, capturedAt, capturedZone, hidden }) => ({
      id,
      title: exhibitTitle({ caption, fileName }, language),
      fileName,
      kind: nameOf(language, "evidence.kinds", kind),
      capturedAt,
      capturedZone,
      hiddenParts: countHidden(hidden),
      isChosen: chosen.includes(id),
      isProof: inDossier.some((exhibit) => exhibit.id === id && exhibit.isProofOnly),
    }));
}
