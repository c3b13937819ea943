/** Takes secrets and personal data out of a text and says in their place what stood there. */
import { sensitiveIn } from "~/features/appeals/checks/sensitive-answer";
import type { Language } from "~templates/bilingual";
import { REDACTED_WORDS } from "~templates/rules/appeal/coach";

export type Redacted = { text: string; count: number };

export function redactText(
  { question, language, text }: { question: string; language: Language; text: string },
  own: ReadonlySet<string>,
): Redacted {
  const parts = sensitiveIn(question, text, own).toSorted((one, other) => one.start - other.start);
  let at = 0;
  let left = "";
  for (const { kind, start, end } of parts) {
    left += text.slice(at, start) + REDACTED_WORDS[kind][language];
    at = end;
  }
  return { text: left + text.slice(at), count: parts.length };
}
