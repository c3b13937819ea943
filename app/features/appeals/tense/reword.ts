/** Words a sentence as the state of its action allows: done on a day, promised by a day, or still open. */
import { fillWording } from "~/features/appeals/document/fill-wording";
import type { Language } from "~templates/bilingual";
import { DAY_PATTERN } from "~templates/rules/appeal/claims";
import { TENSE_WORDING, VERBS_ID } from "~templates/rules/appeal/tense";
import { BASES, baseOf, PASSIVES, PASTS, participleOf, pastOf } from "./english-verbs";
import { tenseOf } from "./tense-of";

/** Days are finished text in the language of the sentence. */
export type ActionStanding =
  | { kind: "done"; on: string; what: string }
  | { kind: "promised"; by: string }
  | { kind: "open" };

export function reworded(sentence: string, language: Language, standing: ActionStanding): string {
  const { says } = tenseOf(sentence, language);
  if (standing.kind === "done") {
    return says === "not_done" ? asDone(sentence, language, standing) : sentence;
  }
  if (says === "not_done") return sentence;
  if (standing.kind === "open") return fillWording(TENSE_WORDING.open, language, { sentence });
  return asPromise(sentence, language, standing.by);
}

/** Without a day, where one stands beside it: "We removed it." → "We will remove it." */
export function announced(sentence: string, language: Language): string {
  if (tenseOf(sentence, language).says === "not_done") return sentence;
  const turned =
    language === "en" ? promisedInEnglish(sentence, "") : promisedInIndonesian(sentence, "");
  return turned ?? sentence;
}

/** "We removed it." → "We will, by 3 December 2026, remove it." */
export function asPromise(sentence: string, language: Language, by: string): string {
  const turned =
    language === "en" ? promisedInEnglish(sentence, by) : promisedInIndonesian(sentence, by);
  return turned ?? fillWording(TENSE_WORDING.planned, language, { by, sentence });
}

const ADVERB = "(?:(?:already|now|also|since|immediately|fully|then|permanently|therefore) )*";
const HAVE = "(?:have |had )?";

function promisedInEnglish(sentence: string, by: string): string | null {
  const first = turnedToPromise(sentence, by ? `will, by ${by},` : "will");
  if (first === null) return null;
  let whole = first;
  // Whatever else in it says done says will as well; the day has been named.
  for (let next = turnedToPromise(whole, "will"); next !== null && next !== whole; ) {
    whole = next;
    next = turnedToPromise(whole, "will");
  }
  return whole;
}

function turnedToPromise(sentence: string, will: string): string | null {
  const turn = TURNS.find(([pattern]) => pattern.test(sentence));
  if (!turn) return null;
  const [pattern, isPassive, said] = turn;
  const whole = sentence.replace(pattern, (_, ...found: string[]) => said(will, found));
  return isPassive
    ? followers(whole, PASSIVE_FOLLOWERS, (verb) => `and be ${verb}`)
    : followers(whole, ACTIVE_FOLLOWERS, (verb) => `and ${baseOf(verb)}`);
}

const WE = "we|our (?:team|staff|developers?|agency|provider)";
const PASSIVE_FOLLOWERS = new RegExp(
  `\\band (?:has been |have been |was |were |is |are )(${PASSIVES})\\b`,
  "gi",
);
const ACTIVE_FOLLOWERS = new RegExp(`\\band (?:have )?(${PASTS})\\b`, "gi");

/** Pattern, whether it is passive, and how it is said as a promise. */
const TURNS: readonly [RegExp, boolean, (will: string, found: string[]) => string][] = [
  [
    new RegExp(`\\b(?:has|have|had) ${ADVERB}been ${ADVERB}(${PASSIVES})\\b`, "i"),
    true,
    (will, [verb = ""]) => `${will} be ${verb}`,
  ],
  [
    new RegExp(`\\b(${WE})(?:['’]ve)? ${ADVERB}${HAVE}${ADVERB}(${PASTS})\\b`, "i"),
    false,
    (will, [who = "", verb = ""]) => `${who} ${will} ${baseOf(verb)}`,
  ],
  [
    new RegExp(`\\b(?:was|were|is|are) ${ADVERB}(${PASSIVES})\\b`, "i"),
    true,
    (will, [verb = ""]) => `${will} be ${verb}`,
  ],
  [
    new RegExp(`^((?:[-–•*] ?)?)(${PASSIVES})\\b`, "i"),
    false,
    (will, [bullet = "", verb = ""]) => `${bullet}We ${will} ${baseOf(verb)}`,
  ],
];

/** What follows with "and" stands in the same tense. */
const followers = (text: string, pattern: RegExp, turn: (verb: string) => string) =>
  text.replace(pattern, (_, verb: string) => turn(verb));

const active = VERBS_ID.map(([form]) => form).join("|");
const bare = VERBS_ID.map(([, form]) => form).join("|");
const passive = VERBS_ID.flatMap(([, , form]) => (form ? [form] : [])).join("|");
const ALREADY = "(?:(?:telah|sudah|selesai|langsung|segera|kini|sekarang) )*";

function promisedInIndonesian(sentence: string, by: string): string | null {
  const turns: [RegExp, string][] = [
    [new RegExp(`\\b(tim kami|kami) ${ALREADY}(${active})\\b`, "i"), "$1 akan $2"],
    [new RegExp(`\\b${ALREADY}kami ${ALREADY}(${bare})\\b`, "i"), "akan kami $1"],
    [new RegExp(`\\b${ALREADY}(${passive})\\b`, "i"), "akan $1"],
    [/\b(?:telah|sudah) /i, "akan "],
  ];
  const turn = turns.find(([pattern]) => pattern.test(sentence));
  if (!turn) return null;
  const [pattern, form] = turn;
  const whole = sentence.replace(pattern, form).replace(/\b(?:telah|sudah) (?=di|me)/gi, "");
  return atTheEnd(begunLike(sentence, whole), by && ` paling lambat ${by}`);
}

function asDone(
  sentence: string,
  language: Language,
  { on, what }: { on: string; what: string },
): string {
  const turned = language === "en" ? doneInEnglish(sentence, on) : doneInIndonesian(sentence, on);
  return turned ?? fillWording(TENSE_WORDING.done, language, { on, what });
}

const DAY = DAY_PATTERN.source;
const BY_THEN = new RegExp(`,? (?:by|before|until|no later than) (?:${DAY}),?`, "gi");
const WILL = "(?:will|shall|(?:is|are|am) going to)";

function doneInEnglish(sentence: string, on: string): string | null {
  const bared = sentence.replace(BY_THEN, "");
  const passiveForm = new RegExp(`\\b(\\w+) ${WILL} ${ADVERB}be (${PASSIVES})\\b`, "i");
  const activeForm = new RegExp(`\\b(${WE}) ${WILL} ${ADVERB}(${BASES})\\b`, "i");
  if (passiveForm.test(bared)) {
    const whole = bared.replace(
      passiveForm,
      (_, before: string, verb: string) =>
        `${before} ${isPlural(before) ? "were" : "was"} ${participleOf(verb)}`,
    );
    return atTheEnd(whole, ` on ${on}`);
  }
  if (!activeForm.test(bared)) return null;
  const whole = bared
    .replace(activeForm, (_, who: string, verb: string) => `${who} ${pastOf(verb)}`)
    .replace(new RegExp(`\\band (${BASES})\\b`, "gi"), (_, verb: string) => `and ${pastOf(verb)}`);
  return atTheEnd(whole, ` on ${on}`);
}

const isPlural = (word: string) => /(?:[^s]s|people|they|all|both|those|these)$/i.test(word);

const LATEST = new RegExp(
  `,? (?:paling lambat|sebelum|sampai|hingga|pada) (?:tanggal )?(?:${DAY}),?`,
  "gi",
);

function doneInIndonesian(sentence: string, on: string): string | null {
  const future = /\b(?:akan|sedang|hendak|tengah|(?:berencana|berniat|bermaksud)(?: untuk)?) /i;
  if (!future.test(sentence)) return null;
  const whole = sentence.replace(LATEST, "").replace(future, "telah ");
  return atTheEnd(begunLike(sentence, whole), ` pada ${on}`);
}

/** Before the mark that ends the sentence. */
const atTheEnd = (sentence: string, words: string) =>
  sentence.replace(/\s*([.!…]*["”’')]*)$/, (_, mark: string) => `${words}${mark}`);

function begunLike(before: string, after: string): string {
  const isLarge = /^\p{Lu}/u.test(before);
  return isLarge ? after.slice(0, 1).toUpperCase() + after.slice(1) : after;
}
