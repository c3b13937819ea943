/**
 * Lets a mail go: at once where its case asks for nobody else, else after a second person read it.
 * Until its moment comes it can be stopped.
 */
import { randomBytes } from "node:crypto";
import { PATIENCE } from "~/features/correspondence/hold-thread.server";
import { namesOthers } from "~/features/correspondence/incident/names-others.server";
import { recordThreadEvent } from "~/features/correspondence/record-thread-event.server";
import type { Person } from "~/features/identity/person";
import { mailServer } from "~/features/mail/mail-server.server";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { type HeldOutbound, holdOutbound, moveOutbound, stillOpen } from "./hold-outbound.server";
import type { OutboundMove, OutboundState } from "./outbound-lifecycle";
import { addressesIn, gapsIn } from "./outbound-mail";
import { type StoppedMail, stoppedRecipients } from "./stopped-recipients.server";
import { needsApproval } from "./write-outbound.server";

type Asked = { version: number; stoppedMail: StoppedMail };

export function askForApproval(
  person: Person,
  id: string,
  { version, stoppedMail }: Asked,
  now = new Date(),
): Promise<Verdict> {
  return withMail(person, id, version, async (tx, { mail, thread }) => {
    const ready = await readyToLeave(tx, person, { mail, thread }, stoppedMail);
    if (!ready.ok) return ready;
    const moved = await moveOutbound(tx, mail, "ask", {}, now);
    if (moved.ok)
      await recordThreadEvent(tx, person, thread, { kind: "thread.mail_asked" }, only(mail));
    return moved;
  });
}

/** Sends it after `delay` seconds. Who approves is nobody who wrote a word of it. */
export function releaseOutbound(
  person: Person,
  id: string,
  { version, delay, stoppedMail }: Asked & { delay: number },
  now = new Date(),
): Promise<Verdict<{ sendAt: Date }>> {
  return withMail(person, id, version, async (tx, { mail, thread }) => {
    const ready = await readyToLeave(tx, person, { mail, thread }, stoppedMail);
    if (!ready.ok) return ready;
    const isAsked = mail.state === "awaiting_approval";
    const isSecond = isAsked || (await needsApproval(mail.caseId, tx));
    if (isSecond && !isAsked) return refuse("outbox.refusals.needsApproval");
    if (isSecond && mail.writerIds.includes(person.id)) return refuse("outbox.refusals.ownMail");
    const sendAt = new Date(now.getTime() + delay * 1000);
    const moved = await moveOutbound(
      tx,
      mail,
      "schedule",
      {
        sendAt,
        sentById: isSecond ? mail.authorId : person.id,
        problem: "",
        attempts: 0,
        ...(isSecond && { approvedById: person.id, approvedByName: person.name }),
        messageIdHeader: mail.messageIdHeader ?? newMessageId(),
      },
      now,
    );
    if (!moved.ok) return moved;
    await enqueue(tx, "deliver-mail", {}, { runAt: sendAt });
    if (isSecond) {
      await recordThreadEvent(tx, person, thread, { kind: "thread.mail_approved" }, only(mail));
    }
    return allow({ sendAt });
  });
}

const BACK: Partial<Record<OutboundState, OutboundMove>> = {
  awaiting_approval: "return",
  bounced: "rewrite",
};

/** What was refused has left under its name; what is written anew gets another. */
export const ANEW = {
  sendAt: null,
  messageIdHeader: null,
  rawSha256: null,
  subjectAsSent: "",
  handedOverAt: null,
  proof: null,
  provenAt: null,
  approvedById: null,
  approvedByName: "",
};

/** Takes it back before it left, or from whoever was to read it. */
export function stopOutbound(person: Person, id: string, now = new Date()): Promise<Verdict> {
  return withMail(person, id, null, async (tx, { mail }) => {
    // It may have arrived already; as a draft it would be somebody's second mail.
    if (mail.state === "scheduled" && mail.handedOverAt)
      return refuse("outbox.refusals.mayHaveLeft");
    return moveOutbound(tx, mail, BACK[mail.state] ?? "stop", ANEW, now);
  });
}

/** Sends the very bytes once more that nobody knows the fate of: whoever has them sees one mail. */
export function repeatOutbound(
  person: Person,
  id: string,
  stoppedMail: StoppedMail,
  now = new Date(),
): Promise<Verdict> {
  return withMail(person, id, null, async (tx, { mail }) => {
    if (mail.proof) return refuse("outbox.refusals.hasLeft");
    const wanted = await mayGet(tx, mail, stoppedMail);
    if (!wanted.ok) return wanted;
    const moved = await moveOutbound(tx, mail, "repeat", { sendAt: now, problem: "" }, now);
    if (moved.ok) await enqueue(tx, "deliver-mail", {}, { runAt: now });
    return moved;
  });
}

/** Everything that keeps a mail from leaving, in the order in which it is mended. */
async function readyToLeave(
  tx: Tx,
  person: Person,
  { mail, thread }: Held,
  stoppedMail: StoppedMail,
): Promise<Verdict> {
  const { to, subject, text, onlyHere, caseId } = mail;
  if (!mailServer()) return refuse("outbox.refusals.noServer");
  if (addressesIn(to).addresses.length === 0) return refuse("outbox.refusals.nobody");
  const wanted = await mayGet(tx, mail, stoppedMail);
  if (!wanted.ok) return wanted;
  if (!subject.trim()) return refuse("outbox.refusals.noSubject");
  if (!text.trim()) return refuse("outbox.refusals.noText");
  const gaps = gapsIn(`${subject}\n${text}`);
  if (gaps.length > 0) return refuse("outbox.refusals.gaps", { gaps: gaps.join(", ") });
  // What several businesses will read on this thread names none of them.
  const onlyCaseId = onlyHere ? caseId : null;
  const named = await namesOthers(tx, person, thread, `${subject}\n${text}`, onlyCaseId);
  if (!named) return allow();
  return refuse(onlyCaseId ? "incident.refusals.namesOther" : "incident.refusals.names", named);
}

/** Nothing is sent to somebody who said stop, unless it answers what they wrote. */
async function mayGet(tx: Tx, mail: HeldOutbound, stoppedMail: StoppedMail): Promise<Verdict> {
  const stopped = await stoppedRecipients(mail, stoppedMail, tx);
  return stopped.length === 0
    ? allow()
    : refuse("outbox.refusals.stopped", { addresses: stopped.join(", ") });
}

const only = ({ onlyHere, caseId }: HeldOutbound) => ({ caseId: onlyHere ? caseId : null });

/** Ours whatever happens: fixed before the mail leaves for the first time. */
const newMessageId = () => {
  const from = mailServer()?.from ?? "";
  return `${randomBytes(18).toString("hex")}@${/@([\w.-]+)/.exec(from)?.[1] ?? "localhost"}`;
};

type Held = NonNullable<Awaited<ReturnType<typeof holdOutbound>>>;
type Work<T> = (tx: Tx, held: Held) => Promise<Verdict<T>>;

function withMail<T>(
  person: Person,
  id: string,
  version: number | null,
  work: Work<T>,
): Promise<Verdict<T>> {
  return db.$transaction(async (tx): Promise<Verdict<T>> => {
    const held = await holdOutbound(tx, id);
    if (!held || (!held.mail.isShared && held.mail.authorId !== person.id)) {
      return refuse("threads.refusals.gone");
    }
    const open = stillOpen(held.thread, held.mail.caseId);
    if (!open.ok) return open;
    if (version !== null && held.mail.version !== version) return refuse("outbox.refusals.changed");
    return work(tx, held);
  }, PATIENCE);
}
