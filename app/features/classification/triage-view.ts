/** Everything the wizard shows, worded for one reader. */
import { optionsFor } from "~/features/enforcement/answers";
import { settleAnswers } from "~/features/enforcement/classifying/settle-answers";
import type { Triage } from "~/features/enforcement/triage";
import type { Translate } from "~/platform/i18n/text-key";
import type { Language } from "~templates/bilingual";
import { TRIAGE_QUESTIONS } from "~templates/rules/triage-questions";
import type { ReadDraft } from "./run-triage";
import type { TriageDraft } from "./triage-draft";
import { questionLabel, wordAnswer } from "./triage-letter";

export type QuestionView = ReturnType<typeof viewQuestion>;
export type StepView = ReturnType<typeof viewPath>[number];

/** The way so far, with the question that is open or being changed. */
export function viewPath({ path }: Triage, language: Language, t: Translate) {
  return path.map(({ question, answer, from }) => ({
    id: question,
    label: questionLabel(question)[language],
    answer: wordAnswer(question, answer, language, t),
    fromEvidence: from === "evidence",
  }));
}

type QuestionKey = keyof typeof TRIAGE_QUESTIONS;

export const isQuestion = (key: string | null): key is QuestionKey =>
  key !== null && Object.hasOwn(TRIAGE_QUESTIONS, key);

/** One question with the options that its earlier answers leave. */
export function viewQuestion(key: QuestionKey, triage: Triage, language: Language) {
  const { kind, label, hint } = TRIAGE_QUESTIONS[key];
  const at = triage.path.findIndex(({ question }) => question === key);
  const before = triage.path.slice(0, at < 0 ? undefined : at);
  const answers = Object.fromEntries(before.map(({ question, answer }) => [question, answer]));
  const given = at < 0 ? undefined : triage.path[at];

  return {
    key,
    kind,
    label: label[language],
    hint: hint[language],
    options: optionsFor(key, answers).map((option) => ({
      value: option.value,
      label: option.label[language],
      hint: option.hint?.[language],
    })),
    chosen: given ? [given.answer].flat() : [],
    readFrom: given?.from === "evidence" ? (given.field ?? "") : null,
    isAnswered: given?.from === "person",
    number: before.length + 1,
  };
}

/** What was pasted, and which questions it settles: those that are not asked yet, too. */
export function viewPasted(
  draft: TriageDraft,
  { triage, signals }: ReadDraft,
  language: Language,
  t: Translate,
) {
  const byPerson = new Set<string>(
    triage.path.flatMap(({ question, from }) => (from === "person" ? [question] : [])),
  );
  const settled = settleAnswers(signals).filter(({ question }) => !byPerson.has(question));
  return {
    texts: draft.pasted.map(({ id, text, at, byName }) => ({
      id,
      text: excerpt(text),
      at,
      byName,
    })),
    understood: settled.map(({ question, value }) => ({
      label: questionLabel(question)[language],
      answer: wordAnswer(question, value, language, t),
    })),
    signals: signals.length,
  };
}

const SHOWN = 4000;
const excerpt = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The classes that are still possible, by name. */
export const viewPossible = ({ possible }: Triage, t: Translate) =>
  possible.map((restrictionClass) => t(`enforcement.class.${restrictionClass}`));
