/**
 * A triage result in one reader's language, ready to be shown: conclusion, what it
 * means, what still works, what to do and not to do, why, and until when.
 */
import type { TriageResult } from "~/features/enforcement/triage-result";
import type { Translate } from "~/platform/i18n/text-key";
import type { Bilingual, Language } from "~templates/bilingual";
import { CLOCKS } from "~templates/rules/clocks";
import { DOORS } from "~templates/rules/doors";
import { HOLDING_NOTICES, type HoldingNoticeKey } from "~templates/rules/holding-notices";
import { SOURCES, type SourceKey, sourceTitle } from "~templates/rules/sources";
import { TRIAGE_QUESTIONS } from "~templates/rules/triage-questions";

export type SourceNote = { name: string; address: string | null; certainty: string };

export type TriageLetter = ReturnType<typeof wordLetter>;

type Business = { name: string; otherContact: string } | null;

export function wordLetter(
  result: TriageResult,
  language: Language,
  t: Translate,
  business: Business,
) {
  const say = (text: Bilingual) => text[language];
  const sourceOf = sourcesIn(language, t);

  return {
    bucket: result.bucket,
    bucketName: t(`enforcement.bucket.${result.bucket ?? "none"}`),
    className: t(`enforcement.class.${result.restrictionClass}`),
    levelName: t(`enforcement.level.${result.level}`),
    severity: result.severity,
    means: say(result.means),
    causes: result.causes.map((cause) => t(`enforcement.cause.${cause}`)),
    appealable: t(`enforcement.appealable.${result.appealable}`),
    appealableWhy: say(result.appealableWhy),
    submitters: result.whoMaySubmit.map((who) => t(`enforcement.submitter.${who}`)),
    doors: result.doors.map((door) => ({
      name: say(DOORS[door].name),
      path: DOORS[door].path ? say(DOORS[door].path) : null,
    })),
    route: t(`enforcement.route.${result.route}`),
    blocked: result.blocked.map(say),
    stillWorks: result.whatStillWorks.map(say),
    stopNow: result.stopNow.map(say),
    remediations: [...result.remediations],
    holding: wordHolding(result.holdingNotice, language, business),
    deadlines: result.deadlines.map((deadline) => ({
      name: say(clockName(deadline.clock)),
      dueAt: deadline.dueAt ? new Date(deadline.dueAt).toISOString() : null,
      side: t(`enforcement.side.${deadline.side}`),
      note: say(deadline.note),
      source: sourceOf(deadline.source, deadline.certainty),
    })),
    reasons: wordReasons(result, language, t),
    assets: result.assets.map(({ kind, name, phoneNumber, externalId }) => ({
      kind,
      label: [name, phoneNumber, externalId].filter(Boolean).join(" · "),
    })),
    rulesVersion: result.rulesVersion,
  };
}

const sourcesIn =
  (language: Language, t: Translate) =>
  (key: string, certainty: TriageResult["reasons"][number]["certainty"]) =>
    wordSource(key, t(`enforcement.certainty.${certainty}`), language);

/** Each conclusion, the answer or field behind it, its rule and its source. */
export function wordReasons(
  { reasons }: Pick<TriageResult, "reasons">,
  language: Language,
  t: Translate,
) {
  const sourceOf = sourcesIn(language, t);
  return reasons.map((reason) => ({
    says: reason.says[language],
    because: reason.question
      ? `${questionLabel(reason.question)[language]} ${wordAnswer(reason.question, reason.answer, language, t)}`
      : null,
    field: reason.field,
    rule: reason.rule,
    source: sourceOf(reason.source, reason.certainty),
  }));
}

/** The option's label where the answer is one, a moment in the reader's zone; otherwise what was typed. */
export function wordAnswer(
  question: string,
  answer: string | readonly string[] | null,
  language: Language,
  t: Translate,
): string {
  const { kind, options = [] } = isQuestion(question) ? TRIAGE_QUESTIONS[question] : {};
  const word = (value: string) => {
    const known = options.find((option) => option.value === value)?.label[language];
    if (known || kind !== "date") return known ?? value;
    const at = new Date(value);
    return Number.isNaN(at.getTime()) ? value : t("classification.at", { at });
  };
  return [answer ?? []].flat().map(word).join(", ");
}

export const questionLabel = (question: string): Bilingual =>
  isQuestion(question) ? TRIAGE_QUESTIONS[question].label : { en: question, id: question };

const isQuestion = (key: string): key is keyof typeof TRIAGE_QUESTIONS =>
  Object.hasOwn(TRIAGE_QUESTIONS, key);

const clockName = (key: string): Bilingual =>
  Object.hasOwn(CLOCKS, key) ? CLOCKS[key as keyof typeof CLOCKS].name : { en: key, id: key };

function wordSource(key: string, certainty: string, language: Language): SourceNote {
  const source = Object.hasOwn(SOURCES, key) ? SOURCES[key as SourceKey] : null;
  const address = source && /^https:/.test(source.address) ? source.address : null;
  return { name: sourceTitle(key, language), address, certainty };
}

/** Both languages, since customers are told in theirs and not in the reader's. */
function wordHolding(key: string | null, language: Language, business: Business) {
  if (!key || !Object.hasOwn(HOLDING_NOTICES, key)) return null;
  const { situation, text } = HOLDING_NOTICES[key as HoldingNoticeKey];
  const fill = (words: string, spoken: Language) =>
    words
      .replaceAll("{{business}}", business?.name || BLANKS.business[spoken])
      .replaceAll("{{contact}}", business?.otherContact || BLANKS.contact[spoken]);
  return {
    situation: situation[language],
    texts: [
      { language: "en" as const, text: fill(text.en, "en") },
      { language: "id" as const, text: fill(text.id, "id") },
    ],
    needsContact: !business?.otherContact,
  };
}

/** What to write where the business has not said it; the brackets ask to be filled. */
const BLANKS: Record<"business" | "contact", Bilingual> = {
  business: { en: "[business]", id: "[nama usaha]" },
  contact: { en: "[other contact]", id: "[kontak lain]" },
};
