/** The answer that stands to a question, for whoever answered it at the same time. */
import type { Translate } from "~/platform/i18n/text-key";
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
