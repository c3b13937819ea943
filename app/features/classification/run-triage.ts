/** A draft put to the rules: what was pasted is read, the answers are walked. */

import { readPasted } from "~/features/enforcement/read-pasted";
import type { Signal } from "~/features/enforcement/signal";
import { type Triage, triage } from "~/features/enforcement/triage";
import type { TriageDraft } from "./triage-draft";

export type ReadDraft = { triage: Triage; signals: readonly Signal[] };

export function runTriage(draft: TriageDraft, noticedAt: Date, now: Date): ReadDraft {
  const signals = draft.pasted.flatMap(({ text }) => readPasted(text));
  return { signals, triage: triage({ answers: draft.answers, signals, noticedAt, now }) };
}
