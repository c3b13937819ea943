/** Takes mails that somebody saved in their mail program: `.eml` or Outlook's `.msg`. */
import { readFile } from "node:fs/promises";
import { readEvidenceUpload } from "~/features/evidence/read-upload.server";
import { discardFiles } from "~/features/evidence/receive-exhibits.server";
import type { Person } from "~/features/identity/person";
import { fileHere } from "~/features/mailroom/filing/file-by-hand.server";
import { fileMail } from "~/features/mailroom/filing/file-mail.server";
import { LARGEST_MAIL_BYTES } from "~/features/mailroom/inbound-mail";
import { parseMail, UnreadableMail } from "~/features/mailroom/reading/parse-mail.server";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { keepMail } from "./keep-mail.server";

/** The thread that they are for, and the case whose evidence their files become; null: wherever they belong. */
type Wanted = { threadId: string; caseId: string } | null;

export type HandedIn = {
  /** Mails that were new. */
  fresh: { id: string; messageId: string | null }[];
  /** How many were here already. */
  again: number;
};

/** Nothing is kept where one of them is no mail: whoever sends them has them still. */
export async function uploadMails(
  person: Person,
  request: Request,
  wanted: Wanted,
  now = new Date(),
): Promise<Verdict<HandedIn>> {
  const upload = await readEvidenceUpload(request);
  if (!upload.ok) return refuse("mailroom.refusals.brokenOff");
  const { files } = upload.value;
  try {
    if (files.length === 0) return refuse("mailroom.errors.files");
    const raws: Buffer[] = [];
    for (const { path, name, bytes, isTooLarge } of files) {
      if (isTooLarge || bytes > LARGEST_MAIL_BYTES) return refuse("mailroom.refusals.tooLarge");
      const raw = await readFile(path);
      if (!(await isMail(raw))) return refuse("mailroom.refusals.notMail", { name });
      raws.push(raw);
    }
    const handed: HandedIn = { fresh: [], again: 0 };
    for (const raw of raws) await takeIn(person, raw, wanted, handed, now);
    return allow(handed);
  } finally {
    await discardFiles(files);
  }
}

async function isMail(raw: Uint8Array): Promise<boolean> {
  try {
    const { from, subject, text, html } = await parseMail(raw);
    return [from.address, from.name, subject, text, html].some(Boolean);
  } catch (cause) {
    if (cause instanceof UnreadableMail) return false;
    throw cause;
  }
}

async function takeIn(
  person: Person,
  raw: Buffer,
  wanted: Wanted,
  handed: HandedIn,
  now: Date,
): Promise<void> {
  const kept = await keepMail(raw, {
    arrivedBy: "upload",
    enteredById: person.id,
    businessId: person.businessIds?.[0] ?? null,
    wantedThreadId: wanted?.threadId ?? null,
    wantedCaseId: wanted?.caseId ?? null,
    receivedAt: now,
  });
  if (!kept.ok) throw new Error("A mail was measured twice, with two results.");
  const { id, isNew } = kept.value;
  const state = isNew ? await fileMail(id, now, person) : "duplicate";
  const { messageId, duplicateOfId } = await db.inboundMail.findUniqueOrThrow({
    where: { id },
    select: { messageId: true, duplicateOfId: true },
  });
  if (state !== "duplicate") {
    handed.fresh.push({ id, messageId });
    return;
  }
  // One that came before and belonged nowhere is put where this person wants it.
  const first = duplicateOfId ?? id;
  const filed = wanted && (await fileHere(person, first, wanted, "none", now));
  if (filed?.ok) handed.fresh.push({ id: first, messageId: filed.value.messageId });
  else handed.again += 1;
}
