/** What a deadline is about: a rule of the platform, or something people agreed on. */
import type { Language } from "~templates/bilingual";
import { CLOCKS, type ClockKey, type ClockRule, type Span } from "~templates/rules/clocks";
import { OWN_KINDS } from "./own-kinds";

const isRule = (kind: string): kind is ClockKey => Object.hasOwn(CLOCKS, kind);
const ruleOf = (kind: string): ClockRule | null => (isRule(kind) ? CLOCKS[kind] : null);

/** The name of a clock that a rule brought; null for one that people set. */
export function ruleClockName(kind: string, language: Language): string | null {
  return ruleOf(kind)?.name[language] ?? null;
}

/** What the rule says about it: what the date means, and how sure it is. */
export function ruleClockNote(kind: string, language: Language): string {
  return ruleOf(kind)?.note[language] ?? "";
}

/**
 * Whether people agreed on it between themselves: then its time may stand still, and may be
 * counted in working hours. A restriction's end, an appeal window or the watch after a
 * restoration passes whatever we do.
 */
export const isBetweenPeople = (kind: string): boolean =>
  (OWN_KINDS as readonly string[]).includes(kind) || ruleOf(kind)?.betweenPeople === true;

/** Reminders that the rule asks for beside the usual ones, so long before the end. */
export const ruleReminders = (kind: string): readonly Span[] => ruleOf(kind)?.remindsBefore ?? [];

/** Whether it runs on whatever becomes of the case; only what was asked for ends it. */
export const outlivesCase = (kind: string): boolean => ruleOf(kind)?.outlivesCase === true;

export const OUTLIVING: readonly string[] = Object.keys(CLOCKS).filter(outlivesCase);
