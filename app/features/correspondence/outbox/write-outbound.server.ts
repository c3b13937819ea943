/** Begins, changes and discards the draft of a mail. */
import {
  type OpenedLetter,
  openLetter,
} from "~/features/correspondence/letters/open-letter.server";
import type { ThreadOnPage } from "~/features/correspondence/thread-queries.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { holdOutbound, moveOutbound, stillOpen } from "./hold-outbound.server";
import { mayBeWritten } from "./outbound-lifecycle";
import type { OutboundFields } from "./outbound-schemas";
import { sendableEvidence } from "./sendable-evidence.server";

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

type Written = Omit<OutboundFields, "next" | "delay" | "version">;

export function saveOutbound(
  person: Person,
  id: string,
  { version, ...fields }: Written & { version: number },
  now = new Date(),
): Promise<Verdict<{ version: number }>> {
  return db.$transaction(async (tx) => {
    const held = await holdOutbound(tx, id);
    if (!held) return refuse("threads.refusals.gone");
    const { mail, thread } = held;
    const open = stillOpen(thread, mail.caseId);
    if (!open.ok) return open;
    if (!mayBeWritten(mail.state)) return refuse("outbox.refusals.state", { state: mail.state });
    if (mail.version !== version) return refuse("outbox.refusals.changed");
    const { isShared, evidenceIds, onlyHere, to, cc, subject, text } = fields;
    const allowed = await sendableEvidence(mail.caseId, tx);
    const isOurs = evidenceIds.every((one) => allowed.some((each) => each.id === one));
    if (!isOurs) return refuse("outbox.refusals.evidence");
    await tx.outboundMail.update({
      where: { id },
      data: {
        to,
        cc,
        subject,
        text,
        evidenceIds,
        onlyHere,
        // Only whoever began it keeps it to themselves.
        ...(person.id === mail.authorId && { isShared }),
        writerIds: [...new Set([...mail.writerIds, person.id])],
        approvedById: null,
        approvedByName: "",
        version: { increment: 1 },
        updatedAt: now,
      },
      select: { id: true },
    });
    return allow({ version: version + 1 });
  });
}

export function discardOutbound(person: Person, id: string, now = new Date()): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdOutbound(tx, id);
    if (!held) return refuse("threads.refusals.gone");
    const { mail } = held;
    if (!mail.isShared && mail.authorId !== person.id) return refuse("threads.refusals.gone");
    return moveOutbound(tx, mail, "discard", {}, now);
  });
}

/** Whether mail of this case is read by a second person before it leaves. */
export const needsApproval = async (caseId: string, tx: Tx = db): Promise<boolean> =>
  (await tx.mailApproval.count({ where: { caseId } })) > 0;
