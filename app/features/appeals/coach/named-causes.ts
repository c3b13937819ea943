/** Which causes a text names, and which of them answer each other. */
import type { Language } from "~templates/bilingual";
import { CAUSE_WORDS, RELATED_CAUSES } from "~templates/rules/appeal/coach";
import type { Cause } from "~templates/rules/vocabulary";

export function namedCauses(text: string, language: Language): Cause[] {
  return Object.entries(CAUSE_WORDS).flatMap(([cause, words]) =>
    words[language].test(text) ? [cause as Cause] : [],
  );
}

export function answersCause(asked: Cause, given: readonly Cause[]): boolean {
  return given.some(
    (cause) =>
      cause === asked ||
      RELATED_CAUSES.some((group) => group.includes(cause) && group.includes(asked)),
  );
}
