/** Keeps what is said during triage. Each change is made on the newest draft, so two people add up. */

import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { MOST_PASTED, readDraft, type TriageDraft } from "./triage-draft";

type Answer = string | readonly string[] | null;

/**
 * Answers a question; null takes the answer back. What somebody else answered meanwhile is not
 * replaced: `seen` is the answer that stood when the question was opened, absent where nobody looked.
 */
export const answerQuestion = (
  person: Person,
  caseId: string,
  question: string,
  answer: Answer,
  { seen, now = new Date() }: { seen?: Answer; now?: Date } = {},
) =>
  changeDraft(person, caseId, (draft) => {
    const { [question]: stands = null, ...others } = draft.answers;
    if (isSame(stands, answer)) return draft;
    if (seen !== undefined && !isSame(stands, seen)) {
      const { name, at } = draft.answeredBy?.[question] ?? {};
      return refuse("classification.refusals.answeredMeanwhile", {
        by: name ?? "–",
        at: at === undefined ? null : new Date(at),
      });
    }
    return {
      ...draft,
      answers: answer === null ? others : { ...others, [question]: answer },
      answeredBy: {
        ...draft.answeredBy,
        [question]: { name: person.name, at: now.toISOString() },
      },
    };
  });

const isSame = (one: Answer, other: Answer) => JSON.stringify(one) === JSON.stringify(other);

/** Adds a pasted text. The same text twice is one. */
export const pasteText = (person: Person, caseId: string, text: string, now = new Date()) =>
  changeDraft(person, caseId, (draft) => {
    if (draft.pasted.length >= MOST_PASTED) {
      return refuse("classification.paste.tooMany", { max: MOST_PASTED });
    }
    if (draft.pasted.some((one) => one.text === text)) return { ...draft, skippedPaste: true };
    const pasted = { id: crypto.randomUUID(), text, at: now.toISOString(), byName: person.name };
    return { ...draft, pasted: [...draft.pasted, pasted], skippedPaste: true };
  });

export const removePasted = (person: Person, caseId: string, pastedId: string) =>
  changeDraft(person, caseId, (draft) => ({
    ...draft,
    pasted: draft.pasted.filter(({ id }) => id !== pastedId),
  }));

export const skipPaste = (person: Person, caseId: string) =>
  changeDraft(person, caseId, (draft) => ({ ...draft, skippedPaste: true }));

function changeDraft(
  person: Person,
  caseId: string,
  change: (draft: TriageDraft) => TriageDraft | Verdict<never>,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("cases.refusals.gone");
    const stored = await tx.triageDraft.findUnique({
      where: { caseId },
      select: { answers: true },
    });
    const changed = change(readDraft(stored?.answers));
    if ("ok" in changed) return changed;
    const answers = changed as object;
    await tx.triageDraft.upsert({
      where: { caseId },
      create: { caseId, answers, byId: person.id },
      update: { answers, byId: person.id, version: { increment: 1 }, updatedAt: new Date() },
    });
    return allow();
  });
}
