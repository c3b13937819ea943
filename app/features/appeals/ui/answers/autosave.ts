/**
 * Saves the answers of a form as they are typed: after a pause, when a field is
 * left, and when the page is hidden. What is not confirmed yet waits in the draft
 * store, so that neither a dropped line nor an ended session loses a word.
 */
import { type AutosaveReply, asConflicts, type Conflicts, type Standing } from "./autosave-reply";
import { type DraftStore, draftStore } from "./draft-store";
import {
  fieldsIn,
  isSame,
  isTypedEarly,
  type NamedValue,
  questionOfField,
  setVersion,
  showFields,
  versionIn,
  withoutEmpty,
  withoutSpaces,
} from "./form-fields";
import { type SentAnswer, sendAnswers } from "./send-answers";

const PAUSE_MS = 800;
const RETRY_MS = [2000, 4000, 8000, 16_000, 30_000] as const;

export type SaveState =
  | { kind: "idle" | "saving" | "retrying" | "signedOut" | "conflict" | "invalid" }
  | { kind: "saved"; at: string }
  | { kind: "refused"; sentence: string };

export type AutosaveOptions = {
  action: string;
  personId: string;
  appealId: string;
  questions: readonly string[];
  onState: (state: SaveState) => void;
  onConflicts: (conflicts: Conflicts) => void;
  onInvalid: (question: string, sentence: string) => void;
  onRestored: () => void;
};

export type Choice = "mine" | "theirs" | "edit";

export type Autosave = ReturnType<typeof autosave>;

export function autosave(form: HTMLFormElement, options: AutosaveOptions, met: Conflicts) {
  const { action, personId, appealId, questions, onState, onConflicts } = options;
  const drafts: DraftStore = draftStore(personId, appealId);
  const unsaved = new Set(Object.keys(met));
  /** Drafts that another window left behind, by question. */
  const adopted = new Map<string, string>();
  let conflicts: Conflicts = met;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<boolean> | null = null;
  let failures = 0;
  let isShowing = false;
  let isShut = false;

  const isContested = (question: string) => conflicts[question]?.isBeingEdited === false;
  const contested = () => Object.keys(conflicts).filter(isContested);

  function setConflicts(next: Conflicts) {
    conflicts = next;
    onConflicts(next);
  }

  function later(pause: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  }

  /** Whether everything has been saved. */
  async function flush(isLeaving = false): Promise<boolean> {
    if (underWay) {
      await underWay;
      return flush(isLeaving);
    }
    clearTimeout(timer);
    const due = [...unsaved].filter((question) => !isContested(question));
    if (due.length === 0) return contested().length === 0;

    // While the session is over or the appeal closed, what says so stays in place.
    if (!isShut) onState({ kind: "saving" });
    const answers = new Map(
      due.map((question): [string, SentAnswer] => [
        question,
        { version: versionIn(form, question), fields: fieldsIn(form, question) },
      ]),
    );
    underWay = deliver(answers, isLeaving).finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function deliver(answers: Map<string, SentAnswer>, isLeaving: boolean): Promise<boolean> {
    const sent = await sendAnswers(action, answers, isLeaving);
    isShut = sent.kind === "signedOut" || sent.kind === "refused";
    if (sent.kind === "reply") return take(answers, sent.reply);
    if (sent.kind === "failed") {
      onState({ kind: "retrying" });
      later(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? PAUSE_MS);
      failures += 1;
    } else onState(sent);
    return false;
  }

  /** Lets go of what is saved and keeps what was typed since. */
  function take(
    answers: Map<string, SentAnswer>,
    { saved, conflicts: fresh, invalid, at }: AutosaveReply,
  ) {
    failures = 0;
    for (const [question, standing] of Object.entries(saved)) {
      const before = answers.get(question)?.fields ?? [];
      const typedSince = !isSame(fieldsIn(form, question), before);
      setVersion(form, question, standing.version);
      show(question, standing.fields, mayBeShown(before, standing.fields));
      if (typedSince) {
        note(question);
        continue;
      }
      unsaved.delete(question);
      letGo(question);
    }
    for (const [question, sentence] of Object.entries(invalid)) {
      unsaved.delete(question);
      options.onInvalid(question, sentence);
    }
    const settled = Object.entries(conflicts).filter(([question]) => !saved[question]);
    setConflicts({ ...Object.fromEntries(settled), ...asConflicts(fresh) });

    const waiting = [...unsaved].filter((question) => !isContested(question));
    if (waiting.length > 0) later(PAUSE_MS);
    const isInvalid = Object.keys(invalid).length > 0;
    if (contested().length > 0) onState({ kind: "conflict" });
    else onState(isInvalid ? { kind: "invalid" } : { kind: "saved", at });
    return contested().length === 0 && !isInvalid && waiting.length === 0;
  }

  /**
   * What a save brought along from others is shown where nobody typed since. Spaces at the ends are
   * no news: who rests after a word goes on from there.
   */
  function mayBeShown(before: readonly NamedValue[], stands: readonly NamedValue[]) {
    return (name: string) => {
      const of = (fields: readonly NamedValue[]) => fields.filter(([field]) => field === name);
      const isUntouched = isSame(of(fieldsIn(form, questionOfField(name))), of(before));
      return isUntouched && !isSame(withoutSpaces(of(before)), withoutSpaces(of(stands)));
    };
  }

  function show(
    question: string,
    fields: readonly NamedValue[],
    mayShow?: (name: string) => boolean,
  ) {
    isShowing = true;
    showFields(form, question, fields, mayShow);
    isShowing = false;
  }

  function letGo(question: string) {
    drafts.forget(question);
    const other = adopted.get(question);
    if (other) drafts.forget(question, other);
  }

  function typed(event: Event) {
    const question = questionOfField((event.target as HTMLInputElement | null)?.name ?? "");
    if (isShowing || !questions.includes(question)) return;
    note(question);
  }

  function note(question: string) {
    unsaved.add(question);
    const version = versionIn(form, question);
    drafts.keep(question, { fields: fieldsIn(form, question), version, at: Date.now() });
    later(PAUSE_MS);
  }

  /** What this person wrote before and nobody confirmed comes back into its fields. */
  function bringBack() {
    const waiting = drafts
      .waiting(Date.now())
      .filter(({ question }) => questions.includes(question));
    let isAny = false;
    for (const { question, fields, version, key } of waiting) {
      if (isSame(withoutEmpty(fieldsIn(form, question)), withoutEmpty(fields))) {
        drafts.forget(question, key);
        continue;
      }
      show(question, fields);
      setVersion(form, question, version);
      unsaved.add(question);
      adopted.set(question, key);
      isAny = true;
    }
    if (!isAny) return;
    options.onRestored();
    later(0);
  }

  /** What a person chose where two had written. */
  function settle(question: string, choice: Choice) {
    const theirs = conflicts[question];
    if (!theirs) return;
    setVersion(form, question, theirs.version);
    const { [question]: _settled, ...rest } = conflicts;
    if (choice === "theirs") {
      show(question, theirs.fields);
      unsaved.delete(question);
      letGo(question);
    } else {
      unsaved.add(question);
    }
    setConflicts(
      choice === "edit" ? { ...rest, [question]: { ...theirs, isBeingEdited: true } } : rest,
    );
    if (choice === "mine") later(0);
    else if (contested().length === 0) onState({ kind: "idle" });
  }

  const left = () => void flush();
  const turned = () => void flush(document.visibilityState === "hidden");

  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("focusout", left);
  document.addEventListener("visibilitychange", turned);
  window.addEventListener("online", left);
  for (const question of questions) if (isTypedEarly(form, question)) note(question);
  bringBack();

  return {
    flush,
    settle,
    /** Conflicts that came with the answer of a submitted form. */
    meet(fresh: Record<string, Standing>) {
      for (const question of Object.keys(fresh)) unsaved.add(question);
      setConflicts({ ...conflicts, ...asConflicts(fresh) });
      if (contested().length > 0) onState({ kind: "conflict" });
    },
    stop() {
      void flush(true);
      clearTimeout(timer);
      form.removeEventListener("input", typed);
      form.removeEventListener("change", typed);
      form.removeEventListener("focusout", left);
      document.removeEventListener("visibilitychange", turned);
      window.removeEventListener("online", left);
    },
  };
}
