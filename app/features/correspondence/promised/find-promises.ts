/** Finds where a message promises something by a time. Found is not assumed: it is offered. Pure. */
import { type Sentence, sentencesOf } from "~/features/appeals/claims/sentences";
import { LANGUAGES } from "~templates/bilingual";
import { ASKS, COMMITS, NO_PROMISE, PHRASES } from "~templates/rules/promise-phrases";
import { type Due, isCounted, reckonDue, type SaidWhen } from "./reckon-due";

export type FoundPromise = {
  /** Its place in the text, in UTF-16 units, which names it among those of the message: `12-80`. */
  key: string;
  passage: string;
  /** Which phrase found it. */
  phrase: string;
  due: Due;
  /** Its end was counted in a calendar. */
  isCounted: boolean;
};

/** Nobody promises more in one message; a text that seems to is something else. */
const MOST = 5;
const LONGEST_TEXT = 40_000;
const LONGEST_SENTENCE = 600;

export function findPromises(text: string, when: SaidWhen): FoundPromise[] {
  const found: FoundPromise[] = [];
  for (const sentence of sentencesOf(unwrapped(text.slice(0, LONGEST_TEXT)))) {
    if (sentence.text.length > LONGEST_SENTENCE) continue;
    const promise = promiseIn(sentence, text, when);
    if (promise) found.push(promise);
    if (found.length === MOST) break;
  }
  return found;
}

function promiseIn({ text, start, end }: Sentence, whole: string, when: SaidWhen) {
  const sentence = plain(text);
  if (!LANGUAGES.some((language) => COMMITS[language].test(sentence))) return null;
  if (LANGUAGES.some((language) => NO_PROMISE[language].test(sentence))) return null;
  for (const phrase of PHRASES) {
    const match = phrase.pattern.exec(sentence);
    const due = match && reckonDue(phrase, match.groups ?? {}, { sentence, ...when });
    if (due) {
      return {
        key: `${start}-${end}`,
        passage: whole.slice(start, end).replace(/\s+/g, " "),
        phrase: phrase.key,
        due,
        isCounted: isCounted(phrase),
      };
    }
  }
  return null;
}

/** Whether a message wants something of its reader before anything else happens. */
export const asksSomething = (text: string): boolean =>
  LANGUAGES.some((language) => ASKS[language].test(text.slice(0, LONGEST_TEXT)));

const plain = (text: string) =>
  text.normalize("NFKC").replace(/[’‘`]/g, "'").replace(/\s+/g, " ").trim().toLowerCase();

/** Lines that a mail program broke are one line; every place in the text stays where it is. */
const unwrapped = (text: string) =>
  text.replace(
    /([^\n]{45,}[^\n.!?:;])(\r?\n)(?=[\p{Ll}\d(])/gu,
    (_whole, line: string, end: string) => line + " ".repeat(end.length),
  );
