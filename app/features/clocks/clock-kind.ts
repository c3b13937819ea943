/** What a deadline is about: a rule of the platform, or something people agreed on. */
import type { Language } from "~templates/bilingual";
import { CLOCKS, type ClockKey } from "~templates/rules/clocks";

const isRule = (kind: string): kind is ClockKey => Object.hasOwn(CLOCKS, kind);

/** The name of a clock that a rule brought; null for one that people set. */
export function ruleClockName(kind: string, language: Language): string | null {
  return isRule(kind) ? CLOCKS[kind].name[language] : null;
}

/** What the rule says about it: what the date means, and how sure it is. */
export function ruleClockNote(kind: string, language: Language): string {
  return isRule(kind) ? CLOCKS[kind].note[language] : "";
}
