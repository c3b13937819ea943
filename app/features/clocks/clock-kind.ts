/** What a deadline is about: a rule of the platform, or something people agreed on. */
import type { Language } from "~templates/bilingual";
import { CLOCKS, type ClockKey } from "~templates/rules/clocks";
import { SOURCES, type SourceKey } from "~templates/rules/sources";

const isRule = (kind: string): kind is ClockKey => Object.hasOwn(CLOCKS, kind);

/** The name of a clock that a rule brought; null for one that people set. */
export function ruleClockName(kind: string, language: Language): string | null {
  return isRule(kind) ? CLOCKS[kind].name[language] : null;
}

/** What the rule says about it: what the date means, and how sure it is. */
export function ruleClockNote(kind: string, language: Language): string {
  return isRule(kind) ? CLOCKS[kind].note[language] : "";
}

/** Where a date comes from: the title of a source, or the name of whoever set it. */
export function sourceName(source: string): string {
  return Object.hasOwn(SOURCES, source) ? SOURCES[source as SourceKey].title : source;
}
