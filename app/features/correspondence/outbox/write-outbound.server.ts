/** Begins and discards the draft of a mail. */
import { PATIENCE } from "~/features/correspondence/hold-thread.server";
import {
  type OpenedLetter,
  openLetter,
} from "~/features/correspondence/letters/open-letter.server";
import type { ThreadOnPage } from "~/features/correspondence/thread-queries.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { holdOutbound, moveOutbound } from "./hold-outbound.server";

const EMPTY: OpenedLetter = { key: "", subject: "", text: "" };

/** From a letter where one is named, to everybody on the other side whose address is known. */
export async function startOutbound(
  person: Person,
  thread: ThreadOnPage,
  letterKey: string,
  now = new Date(),
): Promise<Verdict<{ id: string }>> {
  const letter = letterKey ? await openLetter(person, thread, letterKey, now) : EMPTY;
  if (!letter) return refuse("outbox.refusals.letterGone");
  const { id: threadId, case: here, participants, provider } = thread;
  const known = participants.map(({ address }) => address).filter((each) => each.includes("@"));
  const support = provider?.supportEmail ? [provider.supportEmail] : [];
  const { id } = await db.outboundMail.create({
    data: {
      threadId,
      caseId: here.id,
      authorId: person.id,
      authorName: person.name,
      writerIds: [person.id],
      to: (known.length > 0 ? known : support).join("\n"),
      subject: letter.subject || (await lastSubject(threadId, here.id)),
      text: letter.text,
      letter: letter.key,
      // A packet tells the facts of its case, and is nobody else's to read.
      onlyHere: letter.key === "packet",
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
  return allow({ id });
}

/** An answer carries the subject of what it answers. */
async function lastSubject(threadId: string, caseId: string): Promise<string> {
  const last = await db.message.findFirst({
    where: { threadId, kind: "email", subject: { not: "" }, OR: [{ caseId: null }, { caseId }] },
    orderBy: [{ happenedAt: "desc" }, { id: "desc" }],
    select: { subject: true },
  });
  if (!last) return "";
  return /^re:/i.test(last.subject) ? last.subject : `Re: ${last.subject}`;
}

export function discardOutbound(person: Person, id: string, now = new Date()): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdOutbound(tx, id);
    if (!held) return refuse("threads.refusals.gone");
    const { mail } = held;
    if (!mail.isShared && mail.authorId !== person.id) return refuse("threads.refusals.gone");
    return moveOutbound(tx, mail, "discard", {}, now);
  }, PATIENCE);
}

/** Whether mail of this case is read by a second person before it leaves. */
export const needsApproval = async (caseId: string, tx: Tx = db): Promise<boolean> =>
  (await tx.mailApproval.count({ where: { caseId } })) > 0;
