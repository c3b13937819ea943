/** Erases what a person said or was told by mail; that something was said, when, and with which provider stays. */
import { eraseExhibits, releaseFiles } from "~/features/evidence/erase-files.server";
import { erasePromised } from "~/features/promises/erase-promised.server";
import { ERASED_WORDS, erasing } from "~/platform/database/erasing.server";
import type { Tx } from "~/platform/db.server";
import { hashOf } from "../writing/keep-message.server";
import { mailToPerson, withoutAddress } from "./mail-to-person.server";

/** Gives back how many exhibits stay because something frozen refers to them. */
export async function eraseSaid(tx: Tx, messageIds: readonly string[]): Promise<number> {
  const said = await tx.message.findMany({
    where: { id: { in: [...messageIds] } },
    select: { id: true, rawSha256: true, attachments: { select: { evidenceId: true } } },
  });
  if (said.length === 0) return 0;
  const ids = said.map(({ id }) => id);
  await erasing(tx, () =>
    tx.message.updateMany({
      where: { id: { in: ids } },
      data: {
        subject: "",
        text: ERASED_WORDS,
        quoted: "",
        counterpart: "",
        textSha256: hashOf(ERASED_WORDS, ""),
        rawSha256: null,
        messageIdHeader: null,
        inReplyTo: null,
        references: [],
        version: { increment: 1 },
      },
    }),
  );
  await erasePromised(tx, ids);
  await releaseFiles(
    tx,
    said.flatMap(({ rawSha256 }) => rawSha256 ?? []),
  );
  return eraseExhibits(
    tx,
    said.flatMap(({ attachments }) => attachments.map(({ evidenceId }) => evidenceId)),
  );
}

/** The words stay; the bytes go, which also name somebody who had themselves erased. */
export async function eraseBytesOf(tx: Tx, messageIds: readonly string[]): Promise<void> {
  await erasing(tx, () =>
    tx.message.updateMany({
      where: { id: { in: [...messageIds] } },
      data: { rawSha256: null, version: { increment: 1 } },
    }),
  );
}

export type ErasedMail = { mails: number; kept: number };

/** Mail that went from here to an address: whole where it went to nobody else. @param address in small letters */
export async function eraseWrittenTo(
  tx: Tx,
  businessId: string,
  address: string,
): Promise<ErasedMail> {
  const theirs = await mailToPerson(businessId, address, tx);
  const alone = theirs.filter(({ to, cc }) => withoutAddress(`${to}\n${cc}`, address) === "");
  for (const { id, to, cc } of theirs) {
    await tx.outboundMail.update({
      where: { id },
      data: { to: withoutAddress(to, address), cc: withoutAddress(cc, address), rawSha256: null },
      select: { id: true },
    });
  }
  await tx.outboundMail.updateMany({
    where: { id: { in: alone.map(({ id }) => id) } },
    data: { subject: "", subjectAsSent: "", text: ERASED_WORDS, problem: "" },
  });
  await eraseBytesOf(
    tx,
    theirs.flatMap(({ messageId }) => messageId ?? []),
  );
  const kept = await eraseSaid(
    tx,
    alone.flatMap(({ messageId }) => messageId ?? []),
  );
  await releaseFiles(
    tx,
    theirs.flatMap(({ rawSha256 }) => rawSha256 ?? []),
  );
  return { mails: theirs.length, kept };
}
