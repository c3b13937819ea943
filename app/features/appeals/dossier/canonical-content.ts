/**
 * The content of an appeal as one exact text, the same for the same content on
 * every machine. Its hash stands on the cover and is frozen at submission. It
 * covers all languages and every exhibit, and nothing of layout or time of print.
 */
import { type Answers, isAnswered } from "~/features/appeals/answers/appeal-answers";
import type { Claim } from "~/features/appeals/claims/claim";
import type { AppealCaseFacts, AppealEvidence } from "~/features/appeals/facts/appeal-facts";
import { APPEAL_QUESTIONS_VERSION } from "~/features/appeals/questions/appeal-questions";
import type { RemediationItem } from "~/features/appeals/remediation/remediation";
import { APPEAL_RULES_EDITION } from "~templates/rules/appeal/edition";

/** Raised when the content grows; what was frozen keeps the format it was frozen with. */
const FORMAT = "reinstate-appeal/3";

export type AppealContent = {
  facts: AppealCaseFacts;
  answers: Answers;
  items: readonly RemediationItem[];
  claims: readonly Claim[];
  evidence: readonly AppealEvidence[];
  /** The edition of the questions the appeal was written with. */
  questionsVersion?: string;
};

export function canonicalContent(content: AppealContent): string {
  const { facts, answers, items, claims, evidence } = content;
  return canonicalJson({
    format: FORMAT,
    questionsVersion: content.questionsVersion ?? APPEAL_QUESTIONS_VERSION,
    rulesEdition: APPEAL_RULES_EDITION,
    reference: facts.reference,
    round: facts.round,
    business: facts.business,
    assets: facts.assets,
    classification: facts.classification,
    restriction: facts.restriction,
    noticeVerbatim: facts.noticeVerbatim,
    providers: facts.providers,
    answers: Object.fromEntries(Object.entries(answers).filter(([, value]) => isAnswered(value))),
    remediation: items,
    claims: claims
      .filter(({ isSetAside }) => !isSetAside)
      .map(({ id, question, language, sentence, itemId, proofs }) => ({
        id,
        question,
        language,
        sentence,
        itemId,
        proofs: proofs.map(({ evidenceId, fact, page, region }) => ({
          evidenceId,
          fact,
          page,
          region,
        })),
      })),
    evidence: evidence.map(
      ({
        id,
        kind,
        caption,
        fileName,
        mediaType,
        capturedAt,
        capturedZone,
        sha256,
        byteSize,
        hiddenParts,
      }) => ({
        id,
        kind,
        caption,
        fileName,
        mediaType,
        capturedAt,
        capturedZone,
        sha256,
        byteSize,
        // Nothing of the original: the hash of a short text would give it away.
        hiddenParts,
      }),
    ),
  });
}

/**
 * JSON with the members of every object in the order of their names, no spaces,
 * and instants as ISO text in UTC. What has no exact form is refused, not guessed.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return JSON.stringify(value);
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form.`);
    return JSON.stringify(value);
  }
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`A ${typeof value} has no canonical form.`);

  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
