/** The outbox: messages of the application itself, kept as they were sent. */
import { randomUUID } from "node:crypto";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { withoutLink } from "./link-mark";
import type { MailKind } from "./mail-kind";
import { type MailServer, mailServer } from "./mail-server.server";

export type Letter = {
  kind: MailKind;
  to: string;
  subject: string;
  /** Plain text. The link, if any, stands on a line of its own. */
  text: string;
  link?: string;
  /** When the link in it dies. */
  usefulUntil?: Date;
};

/**
 * Puts a message into the outbox, in the transaction of the change it tells
 * about. Without a mail server nothing is kept and the answer is false: the
 * caller then shows what the message would have said.
 */
export async function queueMail(
  tx: Tx,
  { kind, to, subject, text, link, usefulUntil }: Letter,
  server: MailServer | null = mailServer(),
): Promise<boolean> {
  if (!server) return false;
  const { id } = await tx.outgoingMail.create({
    data: {
      kind,
      to,
      subject,
      text: withoutLink(text, link ?? null),
      link: link ?? null,
      usefulUntil: usefulUntil ?? null,
      messageId: `<${randomUUID()}@${domainOf(server.from)}>`,
    },
    select: { id: true },
  });
  await enqueue(tx, "send-mail", { mailId: id });
  return true;
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";

/** The newest messages and how they fared. */
export async function recentMail(take: number, tx: Tx = db) {
  const messages = await tx.outgoingMail.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
    select: { id: true, kind: true, to: true, state: true, lastError: true, createdAt: true },
  });
  return messages.map((message) => ({ ...message, kind: message.kind as MailKind }));
}
