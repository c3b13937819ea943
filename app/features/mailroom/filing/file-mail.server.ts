/**
 * Reads a mail that was kept and puts it where it belongs. Safe to be done twice and by several at once:
 * the row is in one hand, and what a mail is was decided by the first.
 */
import { readFile } from "node:fs/promises";
import { systemActor } from "~/features/audit/actor";
import { noteProof, unprovenMail } from "~/features/correspondence/outbox/note-proof.server";
import type { Writer } from "~/features/correspondence/writer";
import { splitQuoted } from "~/features/correspondence/writing/quoted-text";
import { installationFacts } from "~/features/identity/installation/installation-queries.server";
import type { InboundState } from "~/features/mailroom/inbound-mail";
import { isAutomatic } from "~/features/mailroom/reading/automatic";
import { readBounce } from "~/features/mailroom/reading/bounce";
import { parseMail, UnreadableMail } from "~/features/mailroom/reading/parse-mail.server";
import { isOutlookFile } from "~/features/mailroom/reading/parse-outlook.server";
import type { ReadMail } from "~/features/mailroom/reading/read-mail";
import {
  answerApology,
  bounceApology,
} from "~/features/recovery/apologies/sending/hear-of-apology.server";
import { db, type Tx } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { factsOfMail } from "./facts-of-mail";
import { fileInThread, type ToFile } from "./file-in-thread.server";
import { findThread, taughtAbout } from "./find-thread.server";
import { keepMailFiles } from "./keep-files.server";
import { type NoticeInMail, noticeIn } from "./notice-in-mail";
import { ourAddresses } from "./our-addresses.server";
import { reportedMail, tellBounce } from "./tell-bounce.server";
import { tellNotice } from "./tell-notice.server";

const PATIENCE = { maxWait: 30_000, timeout: 60_000 };

export type Row = {
  id: string;
  rawSha256: string;
  receivedAt: Date;
  enteredById: string | null;
  wantedThreadId: string | null;
  wantedCaseId: string | null;
};

export const readRaw = (sha256: string): Promise<Buffer> => readFile(fileStore().pathOf(sha256));

/** What became of it; null where somebody else has filed it. */
export async function fileMail(
  mailId: string,
  now = new Date(),
  writer?: Writer,
): Promise<InboundState | null> {
  const row = await db.inboundMail.findFirst({
    where: { id: mailId, state: "received" },
    select: {
      id: true,
      rawSha256: true,
      receivedAt: true,
      enteredById: true,
      wantedThreadId: true,
      wantedCaseId: true,
    },
  });
  if (!row?.rawSha256) return null;
  const raw = await readRaw(row.rawSha256);
  const mail = await parseMail(raw).catch((cause) => {
    if (cause instanceof UnreadableMail) return null;
    throw cause;
  });
  const by = writer ?? { ...systemActor, language: (await installationFacts()).language };
  const known: Row = { ...row, rawSha256: row.rawSha256 };
  if (!mail) return settle(known, { state: "unreadable", reason: "broken" });
  return placeMail(known, mail, raw, by, now);
}

async function placeMail(row: Row, mail: ReadMail, raw: Buffer, writer: Writer, now: Date) {
  const own = await ourAddresses();
  // What is written elsewhere is written before: it may be repeated, and harms nobody if it stays alone.
  const notice = row.wantedThreadId
    ? null
    : noticeIn(mail, isOutlookFile(raw) ? null : raw.toString("utf8"), own.people);
  const bounce = row.wantedThreadId ? null : readBounce(mail, raw.toString("latin1"));
  // What a report repeats of our own mail is nobody's exhibit.
  const kept = await keepMailFiles(bounce ? [] : mail.files);
  const toFile: ToFile = {
    mailId: row.id,
    rawSha256: row.rawSha256,
    receivedAt: row.receivedAt,
    mail,
    kept,
  };
  return db.$transaction(async (tx) => {
    if (!(await takeInHand(tx, row.id, mail))) return null;
    await tx.inboundMail.update({
      where: { id: row.id },
      data: { ...factsOfMail(mail, row.receivedAt), files: kept.told },
      select: { id: true },
    });
    const end = (state: InboundState, reason: string, more: object = {}) =>
      settleIn(tx, row.id, { state, reason, ...more });

    const first = await earlierCopy(tx, row, mail);
    if (first) return end("duplicate", first.isOurs ? "own" : "again", { duplicateOfId: first.id });

    if (bounce) {
      const sent = await reportedMail(tx, bounce);
      if (!sent) {
        const reason = [bounce.status, bounce.reason].filter(Boolean).join(" ");
        const isOfApology = bounce.isFinal && (await bounceApology(tx, bounce.originals, reason));
        return end("bounce", isOfApology ? "came_back" : "no_match");
      }
      const as = { state: "bounce", way: "reference", isStranger: false } as const;
      const filed = await fileInThread(tx, writer, sent.threadId, toFile, as, now);
      await tellBounce(tx, writer, sent, bounce, row.receivedAt);
      return "missing" in filed ? end("bounce", filed.missing) : "bounce";
    }
    return findPlace(tx, { row, mail, toFile, notice, writer, own: own.mailboxes, now }, end);
  }, PATIENCE);
}

type Circumstances = {
  row: Row;
  mail: ReadMail;
  toFile: ToFile;
  notice: NoticeInMail | null;
  writer: Writer;
  /** Addresses of our own mailboxes. */
  own: ReadonlySet<string>;
  now: Date;
};
type End = (state: InboundState, reason: string, more?: object) => Promise<InboundState>;

async function findPlace(
  tx: Tx,
  { row, mail, toFile, notice, writer, own, now }: Circumstances,
  end: End,
): Promise<InboundState> {
  const state = isAutomatic(mail) ? "automatic" : "filed";
  const file = async (threadId: string, as: Parameters<typeof fileInThread>[4]) => {
    const filed = await fileInThread(tx, writer, threadId, toFile, as, now);
    return "missing" in filed ? end("unmatched", filed.missing) : as.state;
  };

  if (row.wantedThreadId) {
    const { wantedThreadId, wantedCaseId: caseId } = row;
    return file(wantedThreadId, { state, way: "person", isStranger: false, caseId });
  }
  const isOwn = own.has(mail.from.address);
  if (!isOwn) {
    const found = await findThread(mail, tx);
    if (found.threadId !== null) {
      return file(found.threadId, { state, way: found.way, isStranger: found.isStranger });
    }
    if (found.reason === "stranger") return end("unmatched", "stranger");
  }
  if (notice) {
    const deliveryId = await tellNotice(notice, row);
    return end("notice", notice.proof, { deliveryId });
  }
  const taught = isOwn ? null : await taughtAbout(mail.from.address, tx);
  if (taught && "isUnwanted" in taught) return end("discarded", "taught");
  if (taught && "threadId" in taught) {
    return file(taught.threadId, { state, way: "taught", isStranger: false });
  }
  if (state === "automatic") return end("automatic", "no_match");
  if (isOwn) return end("unmatched", "own_address");
  // A customer's word is no mail of a thread: a person reads it, and the customer has answered.
  const { text } = splitQuoted(mail.text);
  if (await answerApology(tx, [...mail.inReplyTo, ...mail.references], text)) {
    return end("unmatched", "apology");
  }
  return end("unmatched", taught?.reason ?? "no_match");
}

/** Whoever has the row and the message's name decides; others find it decided. */
async function takeInHand(tx: Tx, id: string, { messageId }: ReadMail): Promise<boolean> {
  if (messageId) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mail ${messageId}`}, 0))`;
  }
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "InboundMail" WHERE id = ${id}::uuid AND state = 'received' FOR UPDATE`;
  return held.length === 1;
}

/**
 * The same message, come another way: its name, its sender and its date agree. One of the three alone
 * can be written by anybody who wants another mail to disappear.
 */
async function earlierCopy(tx: Tx, { id, receivedAt }: Row, mail: ReadMail) {
  if (!mail.messageId) return null;
  const copy = await tx.inboundMail.findFirst({
    where: {
      messageIdHeader: mail.messageId.slice(0, 400),
      fromAddress: mail.from.address,
      dateHeader: mail.dateHeader,
      state: { notIn: ["received", "duplicate"] },
      NOT: { id },
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  if (copy) return { id: copy.id, isOurs: false };
  const ours = await tx.message.findFirst({
    where: { messageIdHeader: mail.messageId, direction: "out", kind: "email" },
    select: { id: true },
  });
  const [onItsWay] = ours ? [] : await unprovenMail(tx, [mail.messageId]);
  if (!ours && !onItsWay) return null;
  const { everywhere } = await ourAddresses(tx);
  if (!everywhere.has(mail.from.address)) return null;
  if (onItsWay) await noteProof(tx, [mail.messageId], { proof: "copy", at: receivedAt });
  return { id: null, isOurs: true };
}

type Outcome = { state: InboundState; reason: string };

async function settleIn(tx: Tx, id: string, outcome: Outcome): Promise<InboundState> {
  await tx.inboundMail.update({
    where: { id },
    data: { ...outcome, version: { increment: 1 } },
    select: { id: true },
  });
  return outcome.state;
}

async function settle({ id }: Row, outcome: Outcome): Promise<InboundState | null> {
  const { count } = await db.inboundMail.updateMany({
    where: { id, state: "received" },
    data: { ...outcome, version: { increment: 1 } },
  });
  return count === 1 ? outcome.state : null;
}
