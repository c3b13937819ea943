/** Rules in words: what a signal was taken for, and why a case followed as it did. */
import type { Language } from "~templates/bilingual";
import { CASE_RULES, type CaseRuleKey } from "~templates/rules/case-rules";
import { SIGNAL_EFFECTS } from "~templates/rules/signal-effects";
import { type SourceKey, sourceTitle } from "~templates/rules/sources";

export type RuleInWords = { says: string; source: string; certainty: string };

export function effectInWords(key: string, language: Language): RuleInWords | null {
  const row = SIGNAL_EFFECTS.find((effect) => effect.key === key);
  return row ? worded(row.why[language], row.source, row.certainty, language) : null;
}

export function caseRuleInWords(key: string, language: Language): RuleInWords | null {
  const rule = Object.hasOwn(CASE_RULES, key) ? CASE_RULES[key as CaseRuleKey] : null;
  return rule ? worded(rule.says[language], rule.source, rule.certainty, language) : null;
}

const worded = (
  says: string,
  source: SourceKey,
  certainty: string,
  language: Language,
): RuleInWords => ({
  says,
  source: sourceTitle(source, language),
  certainty,
});
