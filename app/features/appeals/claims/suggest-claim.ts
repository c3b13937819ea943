/** Whether a sentence asserts a fact, and by what one sees it. A suggestion: the writer decides. */
import { needsAction } from "~/features/appeals/tense/tense-of";
import type { Language } from "~templates/bilingual";
import {
  type ClaimMark,
  DAY_PATTERN,
  NO_CLAIM,
  NUMBER_PATTERN,
  PRACTICE,
  UNIVERSAL,
  WEEKDAY,
} from "~templates/rules/appeal/claims";

/** In the order of `CLAIM_MARKS`; empty where nothing is asserted. */
export function claimMarks(sentence: string, language: Language): ClaimMark[] {
  if (needsAction(sentence, language)) return ["done", ...marksOf(sentence, language)];
  return NO_CLAIM[language].test(sentence) ? [] : marksOf(sentence, language);
}

function marksOf(sentence: string, language: Language): ClaimMark[] {
  const withoutDays = sentence.replace(DAY_PATTERN, " ");
  const marks: [ClaimMark, boolean][] = [
    ["number", NUMBER_PATTERN.test(withoutDays)],
    ["date", withoutDays !== sentence || WEEKDAY[language].test(sentence)],
    ["practice", PRACTICE[language].test(sentence)],
    ["universal", UNIVERSAL[language].test(sentence)],
  ];
  return marks.flatMap(([mark, isThere]) => (isThere ? [mark] : []));
}
