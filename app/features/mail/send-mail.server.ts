/** Hands one message of the outbox to the mail server, and writes down how that went. */
import { db } from "~/platform/db.server";
import { type DeliveryFailure, isStillUseful, isWorthAnotherTry } from "./delivery-state";
import { withLink } from "./link-mark";
import { type MailServer, mailServer, transportTo } from "./mail-server.server";

/**
 * Sends what is still queued; throws when another try is worth it, so that the
 * queue waits and calls again. The Message-ID was fixed before the first try:
 * a message that leaves twice is recognised as one.
 */
export async function sendMail(
  mailId: string,
  { server = mailServer(), now = new Date() }: { server?: MailServer | null; now?: Date } = {},
): Promise<void> {
  const mail = await db.outgoingMail.findFirst({ where: { id: mailId, state: "queued" } });
  if (!mail) return;
  if (!isStillUseful(mail, now)) return giveUp(mail, "expired");

  const failure = await deliver(mail, server);
  if (!failure) {
    await db.outgoingMail.update({
      where: { id: mailId },
      data: { state: "sent", sentAt: now, attempts: { increment: 1 }, lastError: null, link: null },
    });
    return;
  }

  const tried = { ...mail, attempts: mail.attempts + 1 };
  if (!isWorthAnotherTry(failure, tried)) return giveUp(tried, wordsOf(failure));
  await db.outgoingMail.update({
    where: { id: mailId },
    data: { attempts: tried.attempts, lastError: wordsOf(failure) },
  });
  throw new Error(`Message ${mailId} has not left yet: ${wordsOf(failure)}`);
}

type Outgoing = {
  to: string;
  subject: string;
  text: string;
  link: string | null;
  messageId: string;
};

async function deliver(mail: Outgoing, server: MailServer | null): Promise<DeliveryFailure | null> {
  if (!server) return { code: "no mail server" };
  try {
    await transportTo(server).sendMail({
      from: server.from,
      to: { name: "", address: mail.to },
      subject: mail.subject,
      text: withLink(mail.text, mail.link),
      messageId: mail.messageId,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return null;
  } catch (error) {
    return error as DeliveryFailure;
  }
}

/** Codes only: what servers say in words repeats addresses. */
const wordsOf = ({ code, responseCode }: DeliveryFailure): string =>
  [code, responseCode].filter(Boolean).join(" ") || "unknown";

async function giveUp({ id, attempts }: { id: string; attempts: number }, lastError: string) {
  await db.outgoingMail.update({
    where: { id },
    data: { state: "failed", lastError, attempts, link: null },
  });
}
