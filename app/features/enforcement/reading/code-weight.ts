/** How much a code says: a decided class before an ambiguous code before what concerns one recipient. */
import { CLASSES } from "~templates/rules/classes";
import { errorCodeRule } from "~templates/rules/error-codes";

const BY_SEVERITY = { critical: 10, high: 9, medium: 8, low: 5, info: 4 } as const;
const AMBIGUOUS = 6;
const UNLISTED = 2;

export function codeWeight(code: string): number {
  const rule = errorCodeRule(code);
  if (!rule) return UNLISTED;
  if (!("decide" in rule.leads)) return AMBIGUOUS;
  const { decide } = rule.leads;
  if (decide === "healthy") return 0;
  return decide === "recipient_only" ? 1 : BY_SEVERITY[CLASSES[decide].severity];
}
