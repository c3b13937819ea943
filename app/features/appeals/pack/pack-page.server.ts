/** The pack as its page shows it: figures, and each draft beside the answer that stands now. */
import { answerRows } from "~/features/appeals/answers/answer-queries.server";
import { type AnswerValue, isBilingualText } from "~/features/appeals/answers/appeal-answers";
import { wordedValue } from "~/features/appeals/document/answer-wording";
import { questionOf } from "~/features/appeals/questions/appeal-questions";
import type { DraftToTake } from "~/features/appeals/ui/pack/take-form";
import { LANGUAGES, type Language } from "~templates/bilingual";
import type { Drafted } from "./drafted-answers";
import { packOfAppeal, type WindowDays } from "./pack-of-appeal.server";
import { ratedUntil, ratingsByAsset } from "./ratings";
import { takenValue } from "./taken-value";

export async function packPage(appealId: string, days: WindowDays, language: Language) {
  const pack = await packOfAppeal(appealId, days);
  if (!pack) return null;
  const { usage, coverage, quality, business, drafts, sources, window } = pack;
  const asked = [...drafts.usage, ...drafts.consent].map(({ question }) => question);
  const rows = await answerRows(appealId, asked);
  const shown = (drafted: Drafted): DraftToTake => {
    const { question, value, isAdded } = drafted;
    const standing = rows.find((row) => row.question === question);
    const stands = (standing?.value ?? null) as AnswerValue | null;
    return {
      question,
      label: questionOf(question).label[language],
      draft: wordsOf(drafted.question, value, language),
      stands: stands === null ? [] : wordsOf(question, stands, language),
      version: standing?.version ?? 0,
      isAdded,
      isThere: stands !== null && same(takenValue(drafted, stands), stands),
    };
  };
  return {
    business: { id: business.id, name: business.name },
    usage,
    coverage,
    ratings: ratingsByAsset(quality),
    ratedUntil: ratedUntil(quality, window.decidedAt),
    hasSources: sources.length > 0,
    drafts: { usage: drafts.usage.map(shown), consent: drafts.consent.map(shown) },
  };
}

/** Free text in each language it is written in; everything else in the reader's. */
function wordsOf(question: Drafted["question"], value: AnswerValue, language: Language) {
  if (!isBilingualText(value)) {
    return [{ language: null, text: wordedValue(questionOf(question), value, language) ?? "" }];
  }
  return LANGUAGES.flatMap((each) => {
    const text = value[each];
    return text ? [{ language: each, text }] : [];
  });
}

const same = (one: AnswerValue, other: AnswerValue): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (value: AnswerValue) =>
  isBilingualText(value) ? LANGUAGES.map((language) => value[language] ?? "") : value;
