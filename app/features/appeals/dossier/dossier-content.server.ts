/** Everything a dossier is made of, as it stands at one moment, and the hash that stands for it. */
import { createHash } from "node:crypto";
import { type AppealAtHand, appealUnderCheck } from "~/features/appeals/checks/check-appeal.server";
import type { AppealUnderCheck } from "~/features/appeals/checks/readiness";
import { type AppealDocument, appealDocument } from "~/features/appeals/document/appeal-document";
import { db, type Tx } from "~/platform/db.server";
import type { Language } from "~templates/bilingual";
import { canonicalContent } from "./canonical-content";

export type DossierContent = {
  source: AppealUnderCheck;
  canonical: string;
  /** SHA-256 of the canonical content. */
  hash: string;
  /** Where the business is: dates that belong to no zone of their own are shown there. */
  timeZone: string;
};

export async function dossierContent(appeal: AppealAtHand, tx: Tx = db): Promise<DossierContent> {
  const { questionsVersion, case: of } = await tx.appeal.findUniqueOrThrow({
    where: { id: appeal.id },
    select: {
      questionsVersion: true,
      case: { select: { happenedZone: true, business: { select: { timeZone: true } } } },
    },
  });
  const source = await appealUnderCheck(appeal, tx);
  const { facts, answers } = source;
  const items = source.items.map(
    ({ id, cause, what, owner, dueOn, doneAt, proofIds, verifiedBy, verifiedAt }) => ({
      id,
      cause,
      what,
      owner,
      dueOn,
      doneAt,
      proofIds,
      verifiedBy,
      verifiedAt,
    }),
  );
  const canonical = canonicalContent({
    facts,
    answers,
    items,
    claims: source.claims,
    evidence: source.evidence,
    questionsVersion,
  });
  return {
    source,
    canonical,
    hash: sha256(canonical),
    timeZone: of.business?.timeZone ?? of.happenedZone,
  };
}

export const documentIn = ({ source, timeZone }: DossierContent, language: Language) =>
  appealDocument(source, language, timeZone);

/** Whether nothing is missing that was written in another language only. */
export const isCompleteIn = ({ missing }: AppealDocument): boolean =>
  missing.every(({ why }) => why !== "not_in_language");

export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");
