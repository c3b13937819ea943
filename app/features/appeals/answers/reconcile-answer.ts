/**
 * Two people wrote on one answer. What only one of them changed is kept without a
 * word, language by language; what both changed differently is for a person to settle.
 */
import { LANGUAGES } from "~templates/bilingual";
import { type AnswerValue, type BilingualText, isBilingualText } from "./appeal-answers";

/** An answer that is not there, or was taken out, is undefined. */
export type Stored = AnswerValue | undefined;

export type Reconciled =
  /** Nothing to write: what stands is what I wanted, or I changed nothing. */
  { kind: "stands" } | { kind: "write"; value: Stored } | { kind: "conflict" };

export function reconcile(base: Stored, mine: Stored, theirs: Stored): Reconciled {
  if (isSame(mine, theirs) || isSame(mine, base)) return { kind: "stands" };
  if (isSame(theirs, base)) return { kind: "write", value: mine };
  return byLanguage(base, mine, theirs);
}

function byLanguage(base: Stored, mine: Stored, theirs: Stored): Reconciled {
  const [one, other, before] = [asText(mine), asText(theirs), asText(base)];
  if (!one || !other || !before) return { kind: "conflict" };

  const merged: BilingualText = {};
  for (const language of LANGUAGES) {
    const written = reconcile(before[language], one[language], other[language]);
    if (written.kind === "conflict") return written;
    const text = written.kind === "write" ? written.value : other[language];
    if (typeof text === "string" && text !== "") merged[language] = text;
  }
  return { kind: "write", value: Object.keys(merged).length ? merged : undefined };
}

/** Where one side is a text in languages, nothing at all is a text in none. */
function asText(value: Stored): BilingualText | null {
  if (value === undefined) return {};
  return isBilingualText(value) ? value : null;
}

/** Equal in content, whatever the order of keys. */
export function isSame(one: Stored, other: Stored): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: Stored): string {
  if (value === undefined) return "";
  if (typeof value !== "object" || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
