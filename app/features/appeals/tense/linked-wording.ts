/**
 * Sentences that speak of an action, worded from its state at the moment they are rendered: as
 * written once it is done, proven and verified, as a promise before.
 */
import {
  type Answers,
  type AnswerValue,
  isBilingualText,
} from "~/features/appeals/answers/appeal-answers";
import type { Claim } from "~/features/appeals/claims/claim";
import { matchClaims } from "~/features/appeals/claims/match-claims";
import { type RemediationItem, remediationState } from "~/features/appeals/remediation/remediation";
import type { Format } from "~/platform/i18n/format";
import { type ActionStanding, reworded } from "./reword";

/** The format of the document's language, in the zone of the business. */
export function standingOf(item: RemediationItem, format: Format): ActionStanding {
  const state = remediationState(item);
  if (state === "done" && item.doneAt) {
    const what = item.what[format.language] ?? item.what.en ?? item.what.id ?? "";
    return { kind: "done", on: format.date(item.doneAt), what };
  }
  if (state === "promised") {
    return { kind: "promised", by: format.day(new Date(`${item.dueOn}T00:00:00Z`)) };
  }
  return { kind: "open" };
}

export function wordedFrom(
  sentence: string,
  item: RemediationItem | undefined,
  format: Format,
): string {
  return item ? reworded(sentence, format.language, standingOf(item, format)) : sentence;
}

type Linked = { claims: readonly Claim[]; items: readonly RemediationItem[] };

/** One text with its linked sentences worded anew; everything else stays as it was written. */
export function wordedText(text: string, { claims, items }: Linked, format: Format): string {
  let at = 0;
  const parts: string[] = [];
  for (const { sentence, claim } of matchClaims(text, claims).sentences) {
    const item = items.find(({ id }) => id === claim?.itemId);
    if (!claim || claim.isSetAside || !item) continue;
    parts.push(text.slice(at, sentence.start), wordedFrom(sentence.text, item, format));
    at = sentence.end;
  }
  return parts.join("") + text.slice(at);
}

/** The answers as the document of one language says them. */
export function wordedAnswers(answers: Answers, linked: Linked, format: Format): Answers {
  const { language } = format;
  const speaking = linked.claims.filter((claim) => claim.itemId && claim.language === language);
  if (speaking.length === 0) return answers;
  const worded = (question: string, answer: AnswerValue): AnswerValue => {
    const text = isBilingualText(answer) ? answer[language] : undefined;
    const claims = linked.claims.filter(
      (claim) => claim.question === question && claim.language === language,
    );
    if (!text || !claims.some(({ itemId }) => itemId)) return answer;
    return { ...(answer as object), [language]: wordedText(text, { ...linked, claims }, format) };
  };
  return Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [question, worded(question, answer)]),
  );
}
