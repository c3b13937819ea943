/** What a sentence says of an action: that it was done, that it was not, or, without a mark, neither. */
import type { Language } from "~templates/bilingual";
import { DONE_WORDS_ID, HABIT, NOT_DONE, VERBS_ID } from "~templates/rules/appeal/tense";
import { PASSIVES, PASTS } from "./english-verbs";

export type Says = "done" | "not_done" | "unmarked";

/** `isAboutAction`: a correction is reported or announced, not a habit and not what Meta did. */
export type Tense = { says: Says; isAboutAction: boolean };

const ADVERBS = "(?:already |now |also |since |immediately |fully |then |permanently |therefore )*";
const WE = "\\b(?:we|our (?:team|staff|developers?|agency|provider))(?:'ve|’ve)?";
const DONE_EN = [
  new RegExp(`${WE} ${ADVERBS}(?:have |had )?${ADVERBS}${PASTS}\\b`, "i"),
  new RegExp(`\\b(?:has|have|had) ${ADVERBS}been ${ADVERBS}${PASSIVES}\\b`, "i"),
  new RegExp(`\\b(?:was|were|is|are) ${ADVERBS}${PASSIVES}\\b`, "i"),
  // A fragment of a list: "Removed 1,140 dormant members."
  new RegExp(`^(?:[-–•*] ?)?${PASSIVES}\\b(?! by\\b)`, "i"),
];
const ANNOUNCED_EN = new RegExp(
  `\\b(?:will|shall|going to|plan to|intend to)\\b.*\\b(?:${PASTS}|be ${PASSIVES})|\\b(?:will|shall|going to|plans? to|planned to|intend to)\\b`,
  "i",
);

const active = VERBS_ID.map(([form]) => form).join("|");
const bare = VERBS_ID.map(([, form]) => form).join("|");
const passive = VERBS_ID.flatMap(([, , form]) => (form ? [form] : [])).join("|");
const MARKS_ID =
  "(?:telah|sudah|selesai|akan|sedang|berencana|berniat|bermaksud|hendak|belum|juga|segera|langsung|kini|sekarang|untuk) ";
const ABOUT_ID = [
  new RegExp(`\\b(?:kami|tim kami) (?:${MARKS_ID})*(?:${active})\\b`, "i"),
  new RegExp(`\\b(?:${MARKS_ID})*kami (?:${MARKS_ID})*(?:${bare})\\b`, "i"),
  new RegExp(`\\b(?:${MARKS_ID})*(?:${passive})\\b`, "i"),
];

export function tenseOf(sentence: string, language: Language): Tense {
  return language === "en" ? tenseOfEnglish(sentence) : tenseOfIndonesian(sentence);
}

/** Whether a sentence may stand only while an action that is done, proven and verified carries it. */
export function needsAction(sentence: string, language: Language): boolean {
  const { says, isAboutAction } = tenseOf(sentence, language);
  if (!isAboutAction) return false;
  // Indonesian has no tense: without a mark, a sentence about an action reads as done.
  return says === "done" || (says === "unmarked" && language === "id");
}

function tenseOfEnglish(sentence: string): Tense {
  if (NOT_DONE.en.test(sentence)) {
    return { says: "not_done", isAboutAction: ANNOUNCED_EN.test(sentence) };
  }
  const isDone = DONE_EN.some((pattern) => pattern.test(sentence));
  return {
    says: isDone ? "done" : "unmarked",
    isAboutAction: isDone && !HABIT.en.test(sentence),
  };
}

function tenseOfIndonesian(sentence: string): Tense {
  const isAboutAction =
    ABOUT_ID.some((pattern) => pattern.test(sentence)) && !HABIT.id.test(sentence);
  if (NOT_DONE.id.test(sentence)) return { says: "not_done", isAboutAction };
  return { says: DONE_WORDS_ID.test(sentence) ? "done" : "unmarked", isAboutAction };
}
