/**
 * Other words for a passage. Taking a suggestion writes the answer as everybody writes it, with
 * both people as its writers; one whose passage changed meanwhile is never put in unseen.
 */
import { answerRows } from "~/features/appeals/answers/answer-queries.server";
import type { AnswerValue } from "~/features/appeals/answers/appeal-answers";
import { saveAnswersIn } from "~/features/appeals/answers/save-answers.server";
import { holdDraftAlone } from "~/features/appeals/hold-draft.server";
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import { sectionOfQuestion } from "~/features/appeals/questions/appeal-questions";
import { sectionSchema } from "~/features/appeals/questions/section-schema";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { type DiscussedAppeal, holdDiscussion } from "./comment-on-section.server";
import { passageState, replacePassage, textIn, withText } from "./passage";
import type { SuggestionFields } from "./together-schemas";

type Suggested = Omit<SuggestionFields, "question"> & { question: QuestionId };

export function suggestWords(
  person: Person,
  appeal: DiscussedAppeal,
  { question, language, passage, instead, reason }: Suggested,
  now = new Date(),
): Promise<Verdict<string>> {
  return db.$transaction(async (tx) => {
    const held = await holdDiscussion(tx, appeal.id);
    if (!held.ok) return held;
    const { value } = await standing(tx, appeal.id, question);
    const state = passageState(textIn(value, language), passage);
    if (state === "gone") return refuse("together.refusals.passageGone");
    if (state === "twice") return refuse("together.refusals.passageTwice");
    if (passage === instead) return refuse("together.refusals.sameWords");
    const { id } = await tx.appealSuggestion.create({
      data: {
        appealId: appeal.id,
        question,
        language,
        passage,
        instead,
        reason,
        authorId: person.id,
        authorName: person.name,
        createdAt: now,
      },
      select: { id: true },
    });
    await record(tx, person, appeal, question, "appeal.words_suggested");
    return allow(id);
  });
}

export function acceptSuggestion(
  person: Person,
  appeal: DiscussedAppeal,
  id: string,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraftAlone(tx, appeal.id);
    if (!draft.ok) return draft;
    const found = await openSuggestion(tx, appeal.id, id);
    if (!found) return refuse("together.refusals.suggestionGone");
    const { language, passage, instead, authorId, authorName } = found;
    const question = found.question as QuestionId;

    const { value, version } = await standing(tx, appeal.id, question);
    const text = replacePassage(textIn(value, language), passage, instead);
    if (text === null) return refuse("together.refusals.passageChanged");
    const written = withText(value, language, text);
    const schema = sectionSchema(sectionOfQuestion(question), appeal.round);
    // What the form of the section would not take is not taken by another door.
    if (schema.shape[question]?.safeParse(written).success === false) {
      return refuse("together.refusals.doesNotFit");
    }
    const alsoBy = { id: authorId, name: authorName };
    const edit = { question, value: written, version, source: "suggested", alsoBy } as const;
    const saved = await saveAnswersIn(tx, person, appeal.id, [edit], now);
    if (!saved.ok) return saved;
    const became = saved.value[question];
    if (became?.kind !== "saved") {
      throw new Error("An answer that was held could not be written.");
    }
    await settle(tx, person, id, { state: "accepted", version: became.version, now });
    await record(tx, person, appeal, question, "appeal.suggestion_accepted", authorName);
    return allow();
  });
}

/** Says no to a suggestion; its own author takes it back. */
export function declineSuggestion(
  person: Person,
  appeal: DiscussedAppeal,
  id: string,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdDiscussion(tx, appeal.id);
    if (!held.ok) return held;
    const found = await openSuggestion(tx, appeal.id, id);
    if (!found) return refuse("together.refusals.suggestionGone");
    const isOwn = found.authorId === person.id;
    await settle(tx, person, id, { state: isOwn ? "withdrawn" : "declined", version: null, now });
    const kind = isOwn ? "appeal.suggestion_withdrawn" : "appeal.suggestion_declined";
    await record(tx, person, appeal, found.question, kind, found.authorName);
    return allow();
  });
}

async function openSuggestion(tx: Tx, appealId: string, id: string) {
  await tx.$executeRaw`SELECT 1 FROM "AppealSuggestion" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.appealSuggestion.findFirst({
    where: { id, appealId, state: "open" },
    select: {
      question: true,
      language: true,
      passage: true,
      instead: true,
      authorId: true,
      authorName: true,
    },
  });
}

async function standing(tx: Tx, appealId: string, question: string) {
  const [row] = await answerRows(appealId, [question], tx);
  const value = (row?.value as AnswerValue | null | undefined) ?? undefined;
  return { value, version: row?.version ?? 0 };
}

type Settled = { state: "accepted" | "declined" | "withdrawn"; version: number | null; now: Date };

const settle = (tx: Tx, person: Person, id: string, { state, version, now }: Settled) =>
  tx.appealSuggestion.update({
    where: { id },
    data: {
      state,
      version,
      settledById: person.id,
      settledByName: person.name,
      settledAt: now,
    },
  });

function record(
  tx: Tx,
  person: Person,
  { id: appealId, caseId, round }: DiscussedAppeal,
  question: string,
  kind:
    | "appeal.words_suggested"
    | "appeal.suggestion_accepted"
    | "appeal.suggestion_declined"
    | "appeal.suggestion_withdrawn",
  author = person.name,
): Promise<void> {
  return recordAppealEvent(tx, person, {
    appealId,
    caseId,
    kind,
    detail: { round, question, author },
  });
}
