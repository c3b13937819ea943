/**
 * Erases the mail that a person wrote to a business or got from it. Mail that a frozen dossier shows
 * stays there, and how much that is goes on record.
 */
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import {
  eraseBytesOf,
  eraseSaid,
  eraseWrittenTo,
} from "~/features/correspondence/rights/erase-said.server";
import { releaseFiles } from "~/features/evidence/erase-files.server";
import { ERASED_WORDS } from "~/platform/database/erasing.server";
import { db, type Tx } from "~/platform/db.server";
import type { MailEvent } from "../mail-events";

/** What nobody has filed is not for anybody any more. */
const NOT_FILED = ["received", "unmatched", "unreadable"] as const;

/** @param address in small letters. Doing it again finds nothing. */
export function forgetMailOf(businessId: string, address: string): Promise<void> {
  return db.$transaction(
    async (tx) => {
      const written = await eraseWrittenBy(tx, businessId, address);
      const got = await eraseWrittenTo(tx, businessId, address);
      await forgetRecipient(tx, businessId, address);
      const mails = written.mails + got.mails;
      if (mails === 0) return;
      const fact: MailEvent = {
        kind: "inbound_mail.erased",
        detail: { mails, kept: written.kept + got.kept },
      };
      await recordEvent(tx, systemActor, {
        subject: { kind: "business", id: businessId },
        ...fact,
      });
    },
    { timeout: 60_000 },
  );
}

const toBusiness = (businessId: string) => ({ OR: [{ businessId }, { businessId: null }] });

async function eraseWrittenBy(tx: Tx, businessId: string, address: string) {
  const found = await tx.inboundMail.findMany({
    where: { fromAddress: address, ...toBusiness(businessId) },
    select: { id: true, rawSha256: true, messageId: true },
  });
  const ids = found.map(({ id }) => id);
  await tx.inboundMail.updateMany({
    where: { id: { in: ids } },
    data: {
      fromName: "",
      fromAddress: "",
      recipients: [],
      subject: "",
      text: ERASED_WORDS,
      files: [],
      rawSha256: null,
      messageIdHeader: null,
      version: { increment: 1 },
    },
  });
  await tx.inboundMail.updateMany({
    where: { id: { in: ids }, state: { in: [...NOT_FILED] } },
    data: { state: "discarded", reason: "" },
  });
  const kept = await eraseSaid(
    tx,
    found.flatMap(({ messageId }) => messageId ?? []),
  );
  await releaseFiles(
    tx,
    found.flatMap(({ rawSha256 }) => rawSha256 ?? []),
  );
  return { mails: found.length, kept };
}

/** Mail of somebody else that also went to them keeps its words, and loses its bytes, which name them. */
async function forgetRecipient(tx: Tx, businessId: string, address: string): Promise<void> {
  type Mail = { id: string; rawSha256: string | null; messageId: string | null };
  const found = await tx.$queryRaw<Mail[]>`
    SELECT id, "rawSha256", "messageId" FROM "InboundMail"
    WHERE state <> 'received' AND ("businessId" = ${businessId}::uuid OR "businessId" IS NULL)
      AND EXISTS (SELECT 1 FROM unnest(recipients) r WHERE lower(r) = ${address})`;
  await tx.$executeRaw`
    UPDATE "InboundMail" SET version = version + 1, "rawSha256" = NULL, recipients = ARRAY(
      SELECT r FROM unnest(recipients) r WHERE lower(r) <> ${address})
    WHERE id = ANY (${found.map(({ id }) => id)}::uuid[])`;
  await eraseBytesOf(
    tx,
    found.flatMap(({ messageId }) => messageId ?? []),
  );
  await releaseFiles(
    tx,
    found.flatMap(({ rawSha256 }) => rawSha256 ?? []),
  );
}
