/** The mail of a person who had themselves erased: words, bytes and files go; what is frozen stays. */
import { stat } from "node:fs/promises";
import { expect, it } from "vitest";
import { dropFile } from "~/features/evidence/erase-files.server";
import { keepText, registerFile } from "~/features/evidence/keep-file.server";
import { forgetMailOf } from "~/features/mailroom/rights/forget-mail-of.server";
import { mailOfPerson } from "~/features/mailroom/rights/mail-of-person.server";
import { ERASED_WORDS } from "~/platform/database/erasing.server";
import { db } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { createActiveCase } from "~test/factories/case";
import { createEvidence } from "~test/factories/evidence";
import { createInboundMail } from "~test/factories/inbound-mail";
import { createMessage } from "~test/factories/message";
import { createOutboundMail } from "~test/factories/outbound-mail";
import { createThread } from "~test/factories/thread";

const SITI = "siti@contoh.id";

async function rawOf(text: string): Promise<string> {
  const file = await keepText(text);
  await db.$transaction((tx) => registerFile(tx, file));
  return file.sha256;
}

const isThere = (sha256: string) =>
  stat(fileStore().pathOf(sha256)).then(
    () => true,
    () => false,
  );

/** What the worker does with what was enqueued. */
async function dropFiles(): Promise<void> {
  const jobs = await db.$queryRaw<{ payload: { sha256: string } }[]>`
    SELECT payload FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'drop-file'`;
  for (const { payload } of jobs) await dropFile(payload.sha256);
}

async function mailOfSiti() {
  const { id: caseId, businessId } = await createActiveCase();
  const { id: threadId } = await createThread({ caseId });
  const rawSha256 = await rawOf(`From: ${SITI} ${threadId}`);
  const { id: free } = await createEvidence({ caseId, text: `Siti was here ${threadId}` });
  const { id: frozen } = await createEvidence({ caseId, text: `Siti in a dossier ${threadId}` });
  await db.evidence.update({ where: { id: frozen }, data: { sealedAt: new Date() } });
  const message = await createMessage({
    threadId,
    rawSha256,
    counterpart: "Siti Aminah",
    text: "It is Siti",
    messageIdHeader: "1@contoh.id",
  });
  await db.messageAttachment.createMany({
    data: [free, frozen].map((evidenceId) => ({ messageId: message.id, evidenceId })),
  });
  const mail = { fromName: "Siti Aminah", fromAddress: SITI, text: "It is Siti", businessId };
  await createInboundMail({ ...mail, state: "filed", messageId: message.id, rawSha256 });
  await createInboundMail({ ...mail, businessId: null });
  return { caseId, businessId: businessId ?? "", threadId, rawSha256, free, frozen, message };
}

it("goes with its bytes and its files, but for what is frozen", async () => {
  const { businessId, rawSha256, free, frozen, message } = await mailOfSiti();
  const before = await db.evidence.findUniqueOrThrow({ where: { id: free } });

  await forgetMailOf(businessId, SITI);
  await dropFiles();

  const [row] = await db.$queryRaw<{ text: string }[]>`
    SELECT (SELECT string_agg(i::text, ' ') FROM "InboundMail" i)
      || (SELECT string_agg(m::text, ' ') FROM "Message" m) AS text`;
  expect(row?.text).not.toMatch(/siti|aminah|contoh/i);
  expect(await isThere(rawSha256)).toBe(false);
  expect(await isThere(before.sha256)).toBe(false);
  const after = await db.evidence.findUniqueOrThrow({
    where: { id: free },
    include: { custody: true },
  });
  expect(after).toMatchObject({ fileName: "erased.txt", removedAt: null });
  expect(after.custody.at(-1)).toMatchObject({ act: "erased" });
  const kept = await db.evidence.findUniqueOrThrow({ where: { id: frozen } });
  expect(await isThere(kept.sha256)).toBe(true);
  expect(await db.message.findUnique({ where: { id: message.id } })).toMatchObject({
    text: ERASED_WORDS,
    happenedAt: message.happenedAt,
  });
  expect(await db.auditEvent.findFirst({ where: { kind: "inbound_mail.erased" } })).toMatchObject({
    detail: { mails: 2, kept: 1 },
  });
});

it("is theirs to have, until it is erased", async () => {
  const { caseId, threadId, businessId } = await mailOfSiti();
  await createOutboundMail({ threadId, caseId, to: SITI, text: "Dear Siti", state: "sent" });
  await createOutboundMail({ threadId, caseId, to: `not-${SITI}`, text: "Dear other" });

  expect(await mailOfPerson(businessId, "Siti@Contoh.id")).toMatchObject({
    written: [{ text: "It is Siti" }, { text: "It is Siti" }],
    received: [{ text: "Dear Siti" }],
  });
  await forgetMailOf(businessId, SITI);
  expect(await mailOfPerson(businessId, SITI)).toEqual({ written: [], received: [] });
});

it("stays where it is of somebody else, or of another business", async () => {
  const { businessId } = await mailOfSiti();
  const { businessId: otherId } = await createActiveCase();
  await createInboundMail({ fromAddress: SITI, text: "To another shop", businessId: otherId });
  await createInboundMail({ fromAddress: "budi@contoh.id", text: "It is Budi", businessId });

  await forgetMailOf(businessId, SITI);

  const left = await db.inboundMail.findMany({ where: { fromAddress: { not: "" } } });
  expect(left.map(({ text }) => text).toSorted()).toEqual(["It is Budi", "To another shop"]);
});

it("loses a copy that went to them, and keeps what went to others too", async () => {
  const { caseId, threadId, businessId } = await mailOfSiti();
  const to = (words: string, addresses: string) =>
    createOutboundMail({ threadId, caseId, to: addresses, text: words, state: "sent" });
  const alone = await to("Dear Siti", `Siti <${SITI}>`);
  const both = await to("Dear all", `jonas@bsp.test\n${SITI.toUpperCase()}`);
  const other = await to("Dear other", `not-${SITI}`);

  await forgetMailOf(businessId, SITI);

  const found = await db.outboundMail.findMany({ select: { id: true, to: true, text: true } });
  expect(found).toEqual(
    expect.arrayContaining([
      { id: alone.id, to: "", text: ERASED_WORDS },
      { id: both.id, to: "jonas@bsp.test", text: "Dear all" },
      { id: other.id, to: `not-${SITI}`, text: "Dear other" },
    ]),
  );
});

it("is kept as it was said from everybody else", async () => {
  const { message, free } = await mailOfSiti();

  await expect(
    db.message.update({ where: { id: message.id }, data: { text: "Other words" } }),
  ).rejects.toThrow();
  await expect(
    db.evidence.update({ where: { id: free }, data: { sha256: message.rawSha256 ?? "" } }),
  ).rejects.toThrow();
  await expect(
    db.storedFile.delete({ where: { sha256: message.rawSha256 ?? "" } }),
  ).rejects.toThrow();
});
