/** One thing the coach says about a text. Advice: it never holds anything back. */
import type { TextKey, TextParams } from "~/platform/i18n/text-key";

export const COACH_RULES = [
  "sensitive",
  "contradiction",
  "denial",
  "tone",
  "one_issue",
  "cause",
  "remediation",
  "length",
] as const;
export type CoachRule = (typeof COACH_RULES)[number];

/**
 * What somebody said before: an earlier round, the case's own record, a message. `source` is worded
 * for the reader; `at` is when it was said, ISO 8601, or null where it stands for itself; `href` is
 * the page where it stands, where there is one.
 */
export type Statement = { source: string; text: string; at: string | null; href?: string };

export type Remark = {
  rule: CoachRule;
  key: TextKey;
  params: TextParams;
  /** The words that are meant, in UTF-16 units of the text. */
  place: { start: number; end: number } | null;
  /** Two statements that cannot both be true. */
  sides: { mine: string; theirs: Statement } | null;
};

export function remark(
  rule: CoachRule,
  key: TextKey,
  more: Partial<Pick<Remark, "params" | "place" | "sides">> = {},
): Remark {
  return { rule, key, params: {}, place: null, sides: null, ...more };
}
