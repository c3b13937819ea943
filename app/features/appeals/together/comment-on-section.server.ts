/**
 * What colleagues say about a section or a passage while an appeal is ours to change or to judge.
 * The text is not in the record of events, so that it can be taken back.
 */
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import type { AppealState } from "~/features/appeals/appeal-lifecycle";
import type { QuestionId, SectionId } from "~/features/appeals/questions/appeal-questions";
import { recordEvent } from "~/features/audit/record-event.server";
import { peopleWhoSee } from "~/features/cases/people/people-of-case.server";
import { mentionsIn } from "~/features/cases/timeline/mentions";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { mayDiscuss } from "./may-discuss";
import { passageState, textIn } from "./passage";
import type { RemarkFields } from "./together-schemas";

export type DiscussedAppeal = {
  id: string;
  caseId: string;
  number: number;
  round: number;
  state: AppealState;
  case: { businessId: string | null; openedById: string | null };
};

export function commentOnSection(
  person: Person,
  appeal: DiscussedAppeal,
  section: SectionId,
  { question, language, passage, text }: RemarkFields,
  now = new Date(),
): Promise<Verdict<string>> {
  return db.$transaction(async (tx) => {
    const held = await holdDiscussion(tx, appeal.id);
    if (!held.ok) return held;
    if (passage) {
      const answer = (await answersOf(appeal.id, tx))[question as QuestionId];
      if (passageState(textIn(answer, language), passage) === "gone") {
        return refuse("together.refusals.passageGone");
      }
    }
    const mentions = mentionsIn(text, await peopleWhoSee(appeal.case, tx));
    const { id } = await tx.appealComment.create({
      data: {
        appealId: appeal.id,
        section,
        question: question || null,
        language,
        passage,
        text,
        mentions,
        authorId: person.id,
        authorName: person.name,
        createdAt: now,
      },
      select: { id: true },
    });
    await record(tx, person, appeal, { id, section }, "appeal.commented");
    return allow(id);
  });
}

/** Says that a remark is dealt with, or that it is not after all. */
export function settleComment(
  person: Person,
  appeal: DiscussedAppeal,
  commentId: string,
  isSettled: boolean,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const comment = await commentInHand(tx, appeal, commentId);
    if (!comment.ok) return comment;
    if ((comment.value.settledAt !== null) === isSettled) return allow();
    await tx.appealComment.update({
      where: { id: commentId },
      data: isSettled
        ? { settledAt: now, settledByName: person.name }
        : { settledAt: null, settledByName: "" },
    });
    const kind = isSettled ? "appeal.comment_settled" : "appeal.comment_reopened";
    await record(tx, person, appeal, comment.value, kind);
    return allow();
  });
}

/** The text is gone for good; that there was one stays. */
export function removeAppealComment(
  person: Person,
  appeal: DiscussedAppeal,
  commentId: string,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const comment = await commentInHand(tx, appeal, commentId);
    if (!comment.ok) return comment;
    if (comment.value.authorId !== person.id) return refuse("cases.refusals.commentNotYours");
    await tx.appealComment.update({
      where: { id: commentId },
      data: { text: "", passage: "", mentions: [], removedAt: now },
    });
    await record(tx, person, appeal, comment.value, "appeal.comment_removed");
    return allow();
  });
}

/** People talk about an appeal side by side; whoever moves it on waits for them. */
export async function holdDiscussion(tx: Tx, appealId: string): Promise<Verdict<AppealState>> {
  const [appeal] = await tx.$queryRaw<{ state: AppealState }[]>`
    SELECT state::text FROM "Appeal" WHERE id = ${appealId}::uuid FOR SHARE`;
  if (!appeal) return refuse("appeals.refusals.gone");
  const { state } = appeal;
  return mayDiscuss(state) ? allow(state) : refuse("together.refusals.over", { state });
}

async function commentInHand(tx: Tx, { id: appealId }: DiscussedAppeal, id: string) {
  const held = await holdDiscussion(tx, appealId);
  if (!held.ok) return held;
  await tx.$executeRaw`SELECT 1 FROM "AppealComment" WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.appealComment.findFirst({
    where: { id, appealId, removedAt: null },
    select: { id: true, section: true, authorId: true, settledAt: true },
  });
  return found ? allow(found) : refuse("cases.refusals.commentGone");
}

const record = (
  tx: Tx,
  person: Person,
  { caseId, number, round }: DiscussedAppeal,
  { id, section }: { id: string; section: string },
  kind: CommentEvent,
) =>
  recordEvent(tx, person, {
    // About the remark, so that whoever it mentions can be told.
    subject: { kind: "appeal_comment", id },
    caseId,
    kind,
    detail: { round, number, section },
  });

type CommentEvent =
  | "appeal.commented"
  | "appeal.comment_settled"
  | "appeal.comment_reopened"
  | "appeal.comment_removed";
