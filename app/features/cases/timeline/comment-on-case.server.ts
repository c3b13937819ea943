/** Remarks on a case. Their text is not in the record of events, so that it can be taken back. */
import { recordEvent } from "~/features/audit/record-event.server";
import { peopleWhoSee } from "~/features/cases/people/people-of-case.server";
import { touchCase } from "~/features/cases/tracks/touch-case.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { mentionsIn } from "./mentions";

type CaseKey = { id: string; businessId: string | null; openedById: string | null };
type Author = Pick<Person, "kind" | "id" | "name">;

export async function addComment(
  tx: Tx,
  author: Author,
  commented: CaseKey,
  text: string,
  now = new Date(),
): Promise<{ id: string; mentions: string[] }> {
  const mentions = mentionsIn(text, await peopleWhoSee(commented, tx));
  const { id } = await tx.caseComment.create({
    data: {
      caseId: commented.id,
      authorId: author.id,
      authorName: author.name,
      text,
      mentions,
      createdAt: now,
    },
    select: { id: true },
  });
  await record(tx, author, commented.id, id, "comment.added");
  await touchCase(tx, commented.id, now);
  return { id, mentions };
}

export async function editComment(
  tx: Tx,
  author: Author,
  commented: CaseKey,
  commentId: string,
  text: string,
  now = new Date(),
): Promise<Verdict> {
  const mine = await ownComment(tx, author, commented.id, commentId);
  if (!mine.ok) return mine;
  const mentions = mentionsIn(text, await peopleWhoSee(commented, tx));
  await tx.caseComment.updateMany({
    where: { id: commentId, removedAt: null },
    data: { text, mentions, editedAt: now },
  });
  await record(tx, author, commented.id, commentId, "comment.edited");
  return allow();
}

/** The text is gone for good; that there was one stays. */
export async function removeComment(
  tx: Tx,
  author: Author,
  caseId: string,
  commentId: string,
  now = new Date(),
): Promise<Verdict> {
  const mine = await ownComment(tx, author, caseId, commentId);
  if (!mine.ok) return mine;
  await tx.caseComment.updateMany({
    where: { id: commentId, removedAt: null },
    data: { text: "", mentions: [], removedAt: now },
  });
  await record(tx, author, caseId, commentId, "comment.removed");
  return allow();
}

async function ownComment(tx: Tx, author: Author, caseId: string, id: string): Promise<Verdict> {
  const comment = await tx.caseComment.findFirst({
    where: { id, caseId, removedAt: null },
    select: { authorId: true },
  });
  if (!comment) return refuse("cases.refusals.commentGone");
  return comment.authorId === author.id ? allow() : refuse("cases.refusals.commentNotYours");
}

const record = (tx: Tx, author: Author, caseId: string, id: string, kind: string) =>
  recordEvent(tx, author, {
    subject: { kind: "comment", id },
    caseId,
    kind,
    detail: { commentId: id },
  });

/** A remark as its author wrote it, or null for everybody else. */
export async function ownCommentText(
  author: Pick<Person, "id">,
  caseId: string,
  id: string,
  tx: Tx = db,
): Promise<string | null> {
  const comment = await tx.caseComment.findFirst({
    where: { id, caseId, authorId: author.id, removedAt: null },
    select: { text: true },
  });
  return comment?.text ?? null;
}
