/** The answer that stands to a question, for whoever answered it at the same time. */
import type { Person } from "~/features/identity/person";
import type { Translate } from "~/platform/i18n/text-key";
import { textsFor } from "~/platform/i18n/texts.server";
import type { Refusal } from "~/platform/verdict";
import type { Language } from "~templates/bilingual";
import { triageDraftOf } from "./classification-queries.server";
import { wordAnswer } from "./triage-letter";
import { isQuestion } from "./triage-view";

export async function standingAnswer(
  caseId: string,
  question: string,
  language: Language,
  t: Translate,
) {
  const { draft } = await triageDraftOf(caseId);
  const stands = draft.answers[question] ?? null;
  const said =
    stands === null || !isQuestion(question) ? "–" : wordAnswer(question, stands, language, t);
  return { stands: JSON.stringify(stands), theirs: said };
}

/** Why an answer was not noted, for a page that has no form to show what stands in. */
export async function sayRefused(
  caseId: string,
  question: string,
  { key, params }: Refusal,
  { language, timeZone }: Pick<Person, "language" | "timeZone">,
): Promise<string> {
  const t = textsFor(language, timeZone);
  if (key !== "classification.refusals.answeredMeanwhile") return t(key, params);
  const { theirs } = await standingAnswer(caseId, question, language, t);
  return t("classification.refusals.standsInstead", { ...params, answer: theirs });
}
