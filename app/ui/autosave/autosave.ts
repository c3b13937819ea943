/**
 * Saves the parts of a form as they are typed: after a pause, when a field is
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
  partOfField,
  setVersion,
  showFields,
  versionIn,
  withoutEmpty,
  withoutSpaces,
} from "./form-fields";
import { type SentPart, sendParts } from "./send-parts";

const PAUSE_MS = 800;
const RETRY_MS = [2000, 4000, 8000, 16_000, 30_000] as const;

export type SaveState =
  | { kind: "idle" | "saving" | "retrying" | "signedOut" | "conflict" | "invalid" }
  | { kind: "saved"; at: string }
  | { kind: "refused"; sentence: string };

export type AutosaveOptions = {
  action: string;
  personId: string;
  subjectId: string;
  parts: readonly string[];
  onState: (state: SaveState) => void;
  onConflicts: (conflicts: Conflicts) => void;
  onInvalid: (part: string, sentence: string) => void;
  onRestored: () => void;
};

export type Choice = "mine" | "theirs" | "edit";

export type Autosave = ReturnType<typeof autosave>;

export function autosave(form: HTMLFormElement, options: AutosaveOptions, met: Conflicts) {
  const { action, personId, subjectId, parts, onState, onConflicts } = options;
  const drafts: DraftStore = draftStore(personId, subjectId);
  const unsaved = new Set(Object.keys(met));
  /** Drafts that another window left behind, by part. */
  const adopted = new Map<string, string>();
  let conflicts: Conflicts = met;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<boolean> | null = null;
  let failures = 0;
  let isShowing = false;
  let isShut = false;

  const isContested = (part: string) => conflicts[part]?.isBeingEdited === false;
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
    const due = [...unsaved].filter((part) => !isContested(part));
    if (due.length === 0) return contested().length === 0;

    // , what says so stays in place.
    if (!isShut) onState({ kind: "saving" });
    const written = new Map(
      due.map((part): [string, SentPart] => [
        part,
        { version: versionIn(form, part), fields: fieldsIn(form, part) },
      ]),
    );
    underWay = deliver(written, isLeaving).finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function deliver(written: Map<string, SentPart>, isLeaving: boolean): Promise<boolean> {
    const sent = await sendParts(action, written, isLeaving);
    isShut = sent.kind === "signedOut" || sent.kind === "refused";
    if (sent.kind === "reply") return take(written, sent.reply);
    if (sent.kind === "failed") {
      onState({ kind: "retrying" });
      later(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? PAUSE_MS);
      failures += 1;
    } else onState(sent);
    return false;
  }

  /** Lets go of what is saved and keeps what was typed since. */
  function take(
    written: Map<string, SentPart>,
    { saved, conflicts: fresh, invalid, at }: AutosaveReply,
  ) {
    failures = 0;
    for (const [part, standing] of Object.entries(saved)) {
      const before = written.get(part)?.fields ?? [];
      const typedSince = !isSame(fieldsIn(form, part), before);
      setVersion(form, part, standing.version);
      show(part, standing.fields, mayBeShown(before, standing.fields));
      if (typedSince) {
        note(part);
        continue;
      }
      unsaved.delete(part);
      letGo(part);
    }
    for (const [part, sentence] of Object.entries(invalid)) {
      unsaved.delete(part);
      options.onInvalid(part, sentence);
    }
    const settled = Object.entries(conflicts).filter(([part]) => !saved[part]);
    setConflicts({ ...Object.fromEntries(settled), ...asConflicts(fresh) });

    const waiting = [...unsaved].filter((part) => !isContested(part));
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
      const isUntouched = isSame(of(fieldsIn(form, partOfField(name))), of(before));
      return isUntouched && !isSame(withoutSpaces(of(before)), withoutSpaces(of(stands)));
    };
  }

  function show(part: string, fields: readonly NamedValue[], mayShow?: (name: string) => boolean) {
    isShowing = true;
    showFields(form, part, fields, mayShow);
    isShowing = false;
  }

  function letGo(part: string) {
    drafts.forget(part);
    const other = adopted.get(part);
    if (other) drafts.forget(part, other);
  }

  function typed(event: Event) {
    const part = partOfField((event.target as HTMLInputElement | null)?.name ?? "");
    if (isShowing || !parts.includes(part)) return;
    note(part);
  }

  function note(part: string) {
    unsaved.add(part);
    const version = versionIn(form, part);
    drafts.keep(part, { fields: fieldsIn(form, part), version, at: Date.now() });
    later(PAUSE_MS);
  }

  /** What this person wrote before and nobody confirmed comes back into its fields. */
  function bringBack() {
    const waiting = drafts.waiting(Date.now()).filter(({ part }) => parts.includes(part));
    let isAny = false;
    for (const { part, fields, version, key } of waiting) {
      if (isSame(withoutEmpty(fieldsIn(form, part)), withoutEmpty(fields))) {
        drafts.forget(part, key);
        continue;
      }
      show(part, fields);
      setVersion(form, part, version);
      unsaved.add(part);
      adopted.set(part, key);
      isAny = true;
    }
    if (!isAny) return;
    options.onRestored();
    later(0);
  }

  /** What a person chose where two had written. */
  function settle(part: string, choice: Choice) {
    const theirs = conflicts[part];
    if (!theirs) return;
    setVersion(form, part, theirs.version);
    const { [part]: _settled, ...rest } = conflicts;
    if (choice === "theirs") {
      show(part, theirs.fields);
      unsaved.delete(part);
      letGo(part);
    } else {
      unsaved.add(part);
    }
    setConflicts(
      choice === "edit" ? { ...rest, [part]: { ...theirs, isBeingEdited: true } } : rest,
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
  for (const part of parts) if (isTypedEarly(form, part)) note(part);
  bringBack();

  return {
    flush,
    settle,
    /** Conflicts that a submitted form met. */
    meet(fresh: Record<string, Standing>) {
      for (const part of Object.keys(fresh)) unsaved.add(part);
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
