/**
 * A mail as it leaves, byte for byte: made once and kept before anybody is handed it, so that what
 * is sent again is the same mail.
 */

import { replyIdentity } from "~/features/correspondence/mailboxes/reply-identity.server";
import { type KeptFile, keepBytes } from "~/features/evidence/keep-file.server";
import type { MailServer } from "~/features/mail/mail-server.server";
import { writeMail } from "~/features/mail/write-mail.server";
import type { Tx } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import type { HeldOutbound } from "./hold-outbound.server";
import { addressesIn, subjectOf } from "./outbound-mail";
import { sendableEvidence } from "./sendable-evidence.server";

/** Longer chains are cut at their beginning, as mail programs do. */
const MOST_REFERENCES = 20;

type Quoted = { id: string; theirTicket: string; tag: string };

export type MadeMail = {
  file: KeptFile;
  inReplyTo: string | null;
  references: string[];
  subject: string;
};

export async function makeMail(
  tx: Tx,
  mail: HeldOutbound,
  thread: Quoted,
  server: MailServer,
  now: Date,
): Promise<MadeMail> {
  const { from, replyTo } = await replyIdentity(thread, tx);
  const chain = await chainOf(tx, mail);
  const references = chain.slice(-MOST_REFERENCES);
  const inReplyTo = references.at(-1) ?? null;
  const subject = subjectOf(mail.subject, thread);
  const exhibits = await sendableEvidence(mail.caseId, tx);
  const attached = mail.evidenceIds.flatMap((id) => exhibits.find((each) => each.id === id) ?? []);
  const raw = await writeMail({
    from: from ?? server.from,
    ...(replyTo && { replyTo: from ? { name: from.name, address: replyTo } : replyTo }),
    to: addressesIn(mail.to).addresses.map((address) => ({ name: "", address })),
    cc: addressesIn(mail.cc).addresses.map((address) => ({ name: "", address })),
    subject,
    text: mail.text,
    date: now,
    messageId: `<${mail.messageIdHeader}>`,
    ...(inReplyTo && {
      inReplyTo: `<${inReplyTo}>`,
      references: references.map((id) => `<${id}>`),
    }),
    attachments: attached.map(({ fileName, file }) => ({
      filename: fileName ?? "file",
      path: fileStore().pathOf(file.sha256),
      contentType: file.mediaType,
    })),
  });
  const file = await keepBytes(raw, "message/rfc822");
  return { file, inReplyTo, references, subject };
}

/** The mails of the thread that this one answers, oldest first. */
async function chainOf(tx: Tx, { threadId, caseId }: HeldOutbound): Promise<string[]> {
  const last = await tx.message.findFirst({
    where: {
      threadId,
      messageIdHeader: { not: null },
      OR: [{ caseId: null }, { caseId }],
    },
    orderBy: [{ happenedAt: "desc" }, { id: "desc" }],
    select: { messageIdHeader: true, references: true },
  });
  return last?.messageIdHeader ? [...last.references, last.messageIdHeader] : [];
}
