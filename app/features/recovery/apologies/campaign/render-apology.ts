/** An apology in the words of one customer. Nothing leaves with a gap in it. */
import { renderWords } from "~/features/correspondence/letters/render-letter";
import { type Refusal, refuse } from "~/platform/verdict";
import type { Language } from "~templates/bilingual";
import {
  APOLOGY_FALLBACKS,
  APOLOGY_FIELDS,
  type ApologyField,
} from "~templates/letters/apology-fields";

export type ApologyValues = Partial<Record<ApologyField, string>>;
export type ApologyWords = { subject: string; text: string };

/** Null where something is missing that nothing stands in for. */
export function renderApology(
  words: ApologyWords,
  values: ApologyValues,
  language: Language,
): ApologyWords | null {
  const filled = Object.fromEntries(
    (Object.keys(APOLOGY_FIELDS) as ApologyField[]).map((field) => [
      field,
      values[field] || APOLOGY_FALLBACKS[field]?.[language] || "",
    ]),
  );
  const [subject, text] = [words.subject, words.text].map((source) =>
    renderWords(source, filled, APOLOGY_FIELDS, language),
  );
  if (!subject?.ok || !text?.ok || /\[\[.*\]\]/.test(subject.text + text.text)) return null;
  // A line break in a subject would begin another header.
  return { subject: subject.text.replace(/\s+/g, " ").trim(), text: text.text.trim() };
}

/** Why a wording cannot be kept: it cannot be read, names what no apology knows, or does not fit its channel. */
export function whyUnusable(
  words: ApologyWords,
  language: Language,
  channel: string,
): { ok: false; refusal: Refusal } | null {
  for (const source of [words.subject, words.text]) {
    const rendered = renderWords(source, {}, APOLOGY_FIELDS, language);
    if (rendered.ok) continue;
    return refuse(
      rendered.why === "unknown" ? "campaigns.errors.unknownField" : "campaigns.errors.broken",
      { words: rendered.words },
    );
  }
  if (channel === "email" && words.subject.trim() === "") return refuse("campaigns.errors.subject");
  return null;
}
