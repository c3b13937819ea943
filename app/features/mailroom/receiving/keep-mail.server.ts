/**
 * Keeps a mail before anything is made of it: first its bytes on disk, then its row and the job that
 * reads it, which commit together. A mail that was kept before is not kept again.
 */
import { keepBytes, registerFiles } from "~/features/evidence/keep-file.server";
import { LARGEST_MAIL_BYTES, type MailArrival } from "~/features/mailroom/inbound-mail";
import { isOutlookFile } from "~/features/mailroom/reading/parse-outlook.server";
import { db, type Tx } from "~/platform/db.server";
import { enqueueAll } from "~/platform/jobs.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export type Arrival = {
  arrivedBy: MailArrival;
  mailboxId?: string | null;
  businessId?: string | null;
  enteredById?: string | null;
  wantedThreadId?: string | null;
  wantedCaseId?: string | null;
  receivedAt: Date;
};

export type StoredRaw = { sha256: string; bytes: number; isOutlook: boolean };

/** Puts the bytes into the store. Whoever dies after that has lost nothing, and doubled nothing. */
export async function storeRaw(raw: Uint8Array): Promise<StoredRaw> {
  const isOutlook = isOutlookFile(raw);
  const { sha256, bytes } = await keepBytes(raw, mediaTypeOf(isOutlook));
  return { sha256, bytes, isOutlook };
}

const mediaTypeOf = (isOutlook: boolean) =>
  isOutlook ? ("application/vnd.ms-outlook" as const) : ("message/rfc822" as const);

export type KeptMail = { id: string; isNew: boolean };

/** Makes stored mails known, inside the caller's transaction, and gives back the ids of those that are new. */
export async function registerMails(
  tx: Tx,
  raws: readonly StoredRaw[],
  arrival: Arrival,
): Promise<string[]> {
  if (raws.length === 0) return [];
  await registerFiles(
    tx,
    raws.map(({ sha256, bytes, isOutlook }) => ({
      sha256,
      bytes,
      mediaType: mediaTypeOf(isOutlook),
    })),
  );
  const kept = await tx.inboundMail.createManyAndReturn({
    data: raws.map(({ sha256 }) => ({ id: timeOrderedId(), rawSha256: sha256, ...arrival })),
    skipDuplicates: true,
    select: { id: true },
  });
  const jobs = kept.map(({ id }) => ({ payload: { mailId: id }, key: `mail ${id}` }));
  await enqueueAll(tx, "file-mail", jobs);
  return kept.map(({ id }) => id);
}

async function registerMail(tx: Tx, raw: StoredRaw, arrival: Arrival): Promise<KeptMail> {
  const [id] = await registerMails(tx, [raw], arrival);
  if (id) return { id, isNew: true };
  const known = await tx.inboundMail.findUniqueOrThrow({
    where: { rawSha256: raw.sha256 },
    select: { id: true },
  });
  return { id: known.id, isNew: false };
}

/** For a mail that is larger than is taken: what is known of it, so that nobody waits for it in vain. */
export async function noteTooLarge(
  tx: Tx,
  remoteKey: string,
  about: { fromName: string; fromAddress: string; subject: string; sentAt: Date | null },
  arrival: Arrival,
): Promise<void> {
  const row = { remoteKey, state: "unreadable" as const, reason: "too_large", ...about };
  await tx.inboundMail.createMany({
    data: [{ id: timeOrderedId(), ...row, ...arrival }],
    skipDuplicates: true,
  });
}

/** Keeps one mail. The verdict comes after it is durable. */
export async function keepMail(raw: Uint8Array, arrival: Arrival): Promise<Verdict<KeptMail>> {
  if (raw.byteLength > LARGEST_MAIL_BYTES) return refuse("mailroom.refusals.tooLarge");
  if (raw.byteLength === 0) return refuse("mailroom.refusals.empty");
  const stored = await storeRaw(raw);
  return allow(await db.$transaction((tx) => registerMail(tx, stored, arrival)));
}
