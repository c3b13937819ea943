/**
 * Which of Meta's categories a letter falls into, with every reason (M-TCAT). Gifts and offers win
 * over refunds: mixed content is MARKETING. The best any letter can be is UTILITY.
 */
import type { Language } from "~templates/bilingual";
import {
  CATEGORY_RULES,
  type CategoryRuleKey,
  SPECIFIC_FIELDS,
} from "~templates/rules/outreach-category";

export type OutreachCategory = "utility" | "marketing";

export type CategoryFinding = {
  rule: CategoryRuleKey;
  makes: OutreachCategory;
  /** The words that were found, once each, as they stand; none where something is missing. */
  words: readonly string[];
};

export type Categorised = {
  category: OutreachCategory;
  findings: readonly CategoryFinding[];
};

/** Of two letters of one campaign the stricter counts. */
export function categoryOf(
  { subject, text }: { subject: string; text: string },
  language: Language,
): Categorised {
  const words = `${subject}\n${text}`.normalize("NFKC");
  const findings: CategoryFinding[] = [];
  for (const rule of ["gift", "offer", "refund"] as const) {
    const found = wordsOf(words, CATEGORY_RULES[rule].words, language);
    const makes = rule === "refund" ? "utility" : "marketing";
    if (found.length > 0) findings.push({ rule, makes, words: found });
  }
  if (!SPECIFIC_FIELDS.some((field) => names(words, field))) {
    findings.push({ rule: "unspecific", makes: "marketing", words: [] });
  }
  const isMarketing = findings.some(({ makes }) => makes === "marketing");
  return { category: isMarketing ? "marketing" : "utility", findings };
}

/** Words of both languages count: letters borrow from each other. */
function wordsOf(
  words: string,
  patterns: Readonly<Record<Language, RegExp>>,
  language: Language,
): string[] {
  const other: Language = language === "en" ? "id" : "en";
  const plain = words.toLowerCase().replaceAll("’", "'");
  const all = [patterns[language], patterns[other]].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(([match]) => match),
  );
  return [...new Set(all)];
}

const names = (words: string, field: string): boolean =>
  new RegExp(`\\{\\{-?\\s*${field}\\b`).test(words);
