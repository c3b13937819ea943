/** What people do with mail that could not be put anywhere by itself. */

import { recordEvent } from "~/features/audit/record-event.server";
import { isOpen } from "~/features/cases/case-phase";
import { caseByReference } from "~/features/cases/case-queries.server";
import { openThread } from "~/features/correspondence/open-thread.server";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import type { Person } from "~/features/identity/person";
import type { MailThread, Teaching } from "~/features/mailroom/inbox/mail-schemas";
import type { MailEvent } from "~/features/mailroom/mail-events";
import { isAutomatic } from "~/features/mailroom/reading/automatic";
import { parseMail } from "~/features/mailroom/reading/parse-mail.server";
import { isPublicDomain } from "~/features/mailroom/reading/public-domains";
import { domainOf } from "~/features/mailroom/reading/vouched";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { fileInThread } from "./file-in-thread.server";
import { readRaw } from "./file-mail.server";
import { keepMailFiles } from "./keep-files.server";
import { type Taught, teach } from "./teach.server";

/** States from which a mail may still be put into a thread by hand. */
const FILEABLE = ["unmatched", "notice", "automatic", "discarded"] as const;
const PATIENCE = { maxWait: 30_000, timeout: 60_000 };

type Where = { threadId: string; caseId: string };
export type FiledMail = { messageId: string };

/** @param teaching what to do with the next mail of this sender */
export async function fileHere(
  person: Person,
  mailId: string,
  { threadId, caseId }: Where,
  teaching: Teaching = "none",
  now = new Date(),
): Promise<Verdict<FiledMail>> {
  const row = await db.inboundMail.findFirst({
    where: { id: mailId, state: { in: [...FILEABLE] }, messageId: null },
    select: { id: true, rawSha256: true, receivedAt: true, fromAddress: true },
  });
  if (!row?.rawSha256) return refuse("mailroom.refusals.moved");
  const { rawSha256, receivedAt, fromAddress } = row;
  const mail = await parseMail(await readRaw(rawSha256));
  const kept = await keepMailFiles(mail.files);
  return db.$transaction(async (tx): Promise<Verdict<FiledMail>> => {
    if (!(await isStillFree(tx, mailId))) return refuse("mailroom.refusals.moved");
    const taught = await wantedRule(tx, teaching, fromAddress, threadId);
    if (!taught.ok) return taught;
    const filed = await fileInThread(
      tx,
      person,
      threadId,
      { mailId, rawSha256, receivedAt, mail, kept },
      {
        state: isAutomatic(mail) ? "automatic" : "filed",
        way: "person",
        isStranger: false,
        caseId,
      },
      now,
    );
    if ("missing" in filed) return refuse("mailroom.refusals.threadOver");
    await noteHandling(tx, person, mailId, now);
    await record(tx, person, mailId, {
      kind: "inbound_mail.filed",
      detail: { from: fromAddress || "?", way: "person" },
    });
    if (taught.value) await teach(tx, person, taught.value, now);
    return allow(filed);
  }, PATIENCE);
}

/** Starts a thread with whoever wrote the mail, and files it there. */
export async function startThreadWith(
  person: Person,
  mailId: string,
  { reference, title }: MailThread,
  now = new Date(),
): Promise<Verdict<FiledMail & { reference: string; threadId: string }>> {
  const found = await caseByReference(person, reference.trim().toUpperCase());
  if (!found || !isOpen(found.phase)) return refuse("mailroom.refusals.noCase");
  const mail = await db.inboundMail.findFirst({
    where: { id: mailId, state: { in: [...FILEABLE] }, messageId: null },
    select: { fromName: true, fromAddress: true },
  });
  if (!mail) return refuse("mailroom.refusals.moved");
  const { fromName, fromAddress } = mail;
  const providerId = await providerOf(fromAddress);
  const opened = await openThread(
    person,
    found.id,
    {
      title,
      party: providerId ? "bsp" : "other",
      providerId,
      theirTicket: "",
      channel: "email",
      language: person.language,
      participants: fromAddress ? `${fromName || fromAddress} <${fromAddress}>` : fromName,
    },
    now,
  );
  if (!opened.ok) return opened;
  const threadId = opened.value.id;
  const filed = await fileHere(person, mailId, { threadId, caseId: found.id }, "none", now);
  return filed.ok ? allow({ ...filed.value, reference: found.reference, threadId }) : filed;
}

async function providerOf(address: string): Promise<string | null> {
  if (!address) return null;
  const found = await db.provider.findFirst({
    where: {
      archivedAt: null,
      OR: [
        { supportEmail: { equals: address, mode: "insensitive" } },
        { contacts: { some: { email: { equals: address, mode: "insensitive" } } } },
        { supportEmail: { endsWith: `@${domainOf(address)}`, mode: "insensitive" } },
      ],
    },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** Puts a mail aside; `always`: also what else comes from its sender. */
export function discardMail(
  person: Person,
  mailId: string,
  { always }: { always: boolean },
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const mail = await tx.inboundMail.findFirst({
      where: { id: mailId },
      select: { fromAddress: true },
    });
    if (!mail || !(await isStillFree(tx, mailId))) return refuse("mailroom.refusals.moved");
    if (always && !mail.fromAddress) return refuse("mailroom.refusals.noSender");
    const outcome = { state: "discarded", reason: "person", version: { increment: 1 } } as const;
    await tx.inboundMail.update({ where: { id: mailId }, data: outcome, select: { id: true } });
    await noteHandling(tx, person, mailId, now);
    const from = mail.fromAddress || "?";
    await record(tx, person, mailId, { kind: "inbound_mail.discarded", detail: { from } });
    if (always) await teach(tx, person, { sender: mail.fromAddress, isUnwanted: true }, now);
    return allow();
  });
}

/** Has a mail that was put aside wait again. */
export function takeBack(person: Person, mailId: string, now = new Date()): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const { count } = await tx.inboundMail.updateMany({
      where: { id: mailId, state: "discarded" },
      data: { state: "unmatched", reason: "no_match", version: { increment: 1 } },
    });
    if (count === 0) return refuse("mailroom.refusals.moved");
    await noteHandling(tx, person, mailId, now);
    const { fromAddress } = await tx.inboundMail.findUniqueOrThrow({
      where: { id: mailId },
      select: { fromAddress: true },
    });
    const from = fromAddress || "?";
    await record(tx, person, mailId, { kind: "inbound_mail.taken_back", detail: { from } });
    return allow();
  });
}

/** The thread that a person named, as they see it; 404 otherwise. */
export async function threadToFileIn(
  person: Person,
  { reference, threadId }: { reference: string; threadId: string },
): Promise<Where> {
  const thread = await requireThread(person, { ref: reference, threadId });
  return { threadId: thread.id, caseId: thread.case.id };
}

/** The second of two people finds it gone. */
async function isStillFree(tx: Tx, mailId: string): Promise<boolean> {
  const held = await tx.$queryRaw<{ state: string }[]>`
    SELECT state::text FROM "InboundMail"
    WHERE id = ${mailId}::uuid AND "messageId" IS NULL FOR UPDATE`;
  return held.some(({ state }) => (FILEABLE as readonly string[]).includes(state));
}

async function wantedRule(
  tx: Tx,
  teaching: Teaching,
  fromAddress: string,
  threadId: string,
): Promise<Verdict<Taught | null>> {
  if (teaching === "none") return allow(null);
  if (!fromAddress) return refuse("mailroom.refusals.noSender");
  const [whose, where] = teaching.split("_");
  const domain = domainOf(fromAddress);
  if (whose === "domain" && isPublicDomain(domain)) {
    return refuse("mailroom.refusals.publicDomain", { domain });
  }
  const sender = whose === "domain" ? `@${domain}` : fromAddress;
  if (where === "thread") return allow({ sender, threadId });
  const { providerId } = await tx.thread.findUniqueOrThrow({
    where: { id: threadId },
    select: { providerId: true },
  });
  return providerId ? allow({ sender, providerId }) : refuse("mailroom.refusals.noProvider");
}

async function noteHandling(tx: Tx, person: Person, id: string, now: Date): Promise<void> {
  await tx.inboundMail.update({
    where: { id },
    data: { handledById: person.id, handledByName: person.name, handledAt: now },
    select: { id: true },
  });
}

const record = (tx: Tx, person: Person, id: string, event: MailEvent) =>
  recordEvent(tx, person, { subject: { kind: "inbound_mail", id }, ...event });
