import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterAll, describe, expect, it } from "vitest";
import { saveAnswers } from "~/features/appeals/answers/save-answers.server";
import { dossierContent } from "~/features/appeals/dossier/dossier-content.server";
import type { SubmissionFields } from "~/features/appeals/filing/filing-schemas";
import { submitAppeal } from "~/features/appeals/filing/submit-appeal.server";
import { addAction } from "~/features/appeals/remediation/edit-remediation.server";
import {
  approveAppeal,
  requestChanges,
  sendToReview,
} from "~/features/appeals/review/review-appeal.server";
import { recordAppeal } from "~/features/appeals/rounds/record-appeal.server";
import { keepText } from "~/features/evidence/keep-file.server";
import { removeExhibit } from "~/features/evidence/remove-exhibit.server";
import { db } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { stopPdf } from "~/platform/pdf/pdf.server";
import {
  ALL_TICKED,
  allowed,
  createApproved,
  createInReview,
  createReadyDraft,
} from "~test/factories/appeal";
import { createEvidence } from "~test/factories/evidence";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";
import { appealEvents, filedOutside, stateOf, trackOf } from "./appeal-facts-of-test";

const now = new Date("2026-11-22T04:00:00Z");

afterAll(() => stopPdf());

async function fieldsFor(
  id: string,
  changes: Partial<SubmissionFields> = {},
): Promise<SubmissionFields> {
  const appeal = await db.appeal.findUniqueOrThrow({ where: { id } });
  const { hash } = await dossierContent(appeal);
  return {
    door: "business_support_home",
    language: "en",
    submitterName: "Rina Halim",
    submitterIsAdmin: "yes",
    clock: "2026-11-22T10:55",
    zone: "Asia/Jakarta",
    externalReference: "4411",
    receiptId: null,
    contentHash: hash,
    ...changes,
  };
}

const bytesOf = async (sha256: string) => readFile(fileStore().pathOf(sha256));
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("submitting an appeal", () => {
  it("freezes every byte under its hash, and writes down how it was filed", async () => {
    const { id, caseId, reviewer, exhibitId } = await createApproved();

    const receipt = { file: await keepText("Case 4411 received"), fileName: "receipt.txt" };
    allowed(await submitAppeal(reviewer, id, await fieldsFor(id), receipt, now));

    expect(await stateOf(id)).toBe("submitted");
    const dossier = await db.dossier.findUniqueOrThrow({ where: { appealId: id } });
    expect(hashOf(Buffer.from(dossier.canonical))).toBe(dossier.canonicalHash);
    const manifest = JSON.parse((await bytesOf(dossier.manifestSha256)).toString());
    expect(hashOf(await bytesOf(dossier.manifestSha256))).toBe(dossier.manifestSha256);
    expect(manifest).toMatchObject({
      contentSha256: dossier.canonicalHash,
      frozenBy: "Sari",
      reviews: [
        { by: "Dewi", verdict: "sent" },
        { by: "Sari", verdict: "approved" },
      ],
      overrides: [],
      evidence: [{ label: "E1", id: exhibitId }],
    });
    for (const { sha256, bytes } of manifest.files) {
      const kept = await bytesOf(sha256);
      expect([hashOf(kept), kept.length]).toEqual([sha256, bytes]);
    }
    const names = manifest.files.map(({ name }: { name: string }) => name);
    expect(names).toContain("dossier.en.pdf");
    expect(names).toContain("dossier.id.pdf");
    expect(names).toContain("in_app_review.id.txt");
    expect((await bytesOf(dossier.pdfEnSha256 ?? "")).subarray(0, 5).toString()).toBe("%PDF-");

    expect(
      await db.submission.findUnique({ where: { appealId: id }, include: { receipt: true } }),
    ).toMatchObject({
      submitterName: "Rina Halim",
      submitterIsAdmin: "yes",
      submittedAt: new Date("2026-11-22T03:55:00Z"),
      submittedZone: "Asia/Jakarta",
      externalReference: "4411",
      receipt: { kind: "submission_receipt", sealedAt: now },
    });
    expect(await trackOf(caseId)).toMatchObject({
      state: "waiting",
      summaryKey: "appealTrack.state.submitted",
    });
  });

  it("meets our clock and sets Meta's", async () => {
    const { id, caseId, reviewer } = await createApproved();

    allowed(await submitAppeal(reviewer, id, await fieldsFor(id), null, now));

    expect(await db.clock.findMany({ where: { caseId }, orderBy: { kind: "asc" } })).toMatchObject([
      {
        kind: "appeal_decision",
        side: "meta",
        state: "running",
        appealId: id,
        dueAt: new Date("2026-11-24T03:55:00Z"),
      },
      { kind: "appeal_window", state: "met", endedAt: now },
      { kind: "ask_again_24", side: "us", state: "running", appealId: id },
      { kind: "ask_again_48", side: "us", state: "running", appealId: id },
      { kind: "ask_again_72", side: "us", state: "running", appealId: id },
      // What its plan promises.
      { kind: "promise", side: "us", state: "running" },
    ]);
    expect(
      await db.auditEvent.findFirst({ where: { caseId, kind: "appeal.submitted" } }),
    ).toMatchObject({
      happenedAt: new Date("2026-11-22T03:55:00Z"),
      happenedZone: "Asia/Jakarta",
      detail: { submitter: "Rina Halim", door: "business_support_home", reference: "4411" },
    });
  });

  it("makes the same bytes again from the same content", async () => {
    const { id, reviewer } = await createApproved();
    allowed(await submitAppeal(reviewer, id, await fieldsFor(id), null, now));
    const dossier = await db.dossier.findUniqueOrThrow({ where: { appealId: id } });

    const appeal = await db.appeal.findUniqueOrThrow({ where: { id } });
    const content = await dossierContent(appeal);

    expect(content.canonical).toBe(dossier.canonical);
  });

  it("keeps what is frozen from everybody, the database included", async () => {
    const { id, reviewer, exhibitId } = await createApproved();
    allowed(await submitAppeal(reviewer, id, await fieldsFor(id), null, now));

    const removal = await removeExhibit(reviewer, exhibitId, { reason: "Oops", version: 1 });

    expect(removal).toMatchObject({ refusal: { key: "evidence.errors.sealed" } });
    await expect(db.appealEvidence.deleteMany({ where: { appealId: id } })).rejects.toThrow();
    await expect(
      db.dossier.updateMany({ where: { appealId: id }, data: { canonical: "" } }),
    ).rejects.toThrow();
    await expect(
      db.submission.updateMany({ where: { appealId: id }, data: { submitterName: "" } }),
    ).rejects.toThrow();
  });

  it("includes the proof of an action although nobody chose it as an exhibit", async () => {
    const draft = await createReadyDraft();
    const proof = await createEvidence({
      caseId: draft.caseId,
      text: "export",
      kind: "consent_log_extract",
    });
    allowed(
      await addAction(draft.author, draft.id, {
        ...action,
        doneOn: "2026-11-22",
        proofs: [proof.id],
      }),
    );

    const appeal = await db.appeal.findUniqueOrThrow({ where: { id: draft.id } });
    const { source } = await dossierContent(appeal);

    expect(source.evidence.map(({ id }) => id)).toEqual([draft.exhibitId, proof.id]);
  });

  it("needs an approval", async () => {
    const { id, author } = await createInReview();

    const refused = await submitAppeal(author, id, await fieldsFor(id), null, now);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.moves.submit" } });
  });

  it("is refused for content that changed after it was approved", async () => {
    const { id, reviewer, caseId } = await createApproved();
    await db.remediationItem.updateMany({ where: { caseId }, data: { owner: "Somebody else" } });

    const refused = await submitAppeal(reviewer, id, await fieldsFor(id), null, now);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.changedSinceApproval" } });
    expect(await db.dossier.count()).toBe(0);
    expect(
      allowed(await requestChanges(reviewer, id, { note: "Look again" }, now)),
    ).toBeUndefined();
  });

  it("is refused in a language in which answers are missing", async () => {
    const draft = await createReadyDraft();
    const row = await db.appealAnswer.findFirstOrThrow({
      where: { appealId: draft.id, question: "ask_reason" },
    });
    allowed(
      await saveAnswers(
        draft.author,
        draft.id,
        [{ question: "ask_reason", value: { en: "Only English" }, version: row.version }],
        now,
      ),
    );
    allowed(await sendToReview(draft.author, draft.id, {}, now));
    const sari = await createPerson();
    allowed(await approveAppeal(sari, draft.id, { checks: ALL_TICKED }, now));

    const indonesian = await submitAppeal(
      sari,
      draft.id,
      await fieldsFor(draft.id, { language: "id" }),
      null,
      now,
    );
    allowed(await submitAppeal(sari, draft.id, await fieldsFor(draft.id), null, now));

    expect(indonesian).toMatchObject({
      refusal: { key: "appeals.refusals.languageIncomplete", params: { language: "id" } },
    });
    expect(await db.dossier.findUnique({ where: { appealId: draft.id } })).toMatchObject({
      pdfEnSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      pdfIdSha256: null,
    });
  });

  it("does not believe in a time that has not come", async () => {
    const { id, reviewer } = await createApproved();

    const refused = await submitAppeal(
      reviewer,
      id,
      await fieldsFor(id, { clock: "2026-11-23T10:00" }),
      null,
      now,
    );

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.inFuture" } });
  });

  it("happens once, however many try", async () => {
    const { id, caseId, reviewer } = await createApproved();
    const fields = await fieldsFor(id);

    const slower = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Case" WHERE id = ${caseId}::uuid FOR UPDATE`;
      const both = [
        submitAppeal(reviewer, id, fields, null, now),
        submitAppeal(reviewer, id, fields, null, now),
      ];
      await untilSomeoneWaits();
      return { both };
    });
    const verdicts = await Promise.all(slower.both);

    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.submission.count()).toBe(1);
    expect((await appealEvents(caseId)).filter((kind) => kind === "appeal.submitted")).toHaveLength(
      1,
    );
  });

  it("waits while another attempt at the restriction is with Meta", async () => {
    const { id, caseId, restrictionId, reviewer } = await createApproved();
    const fields = await fieldsFor(id);

    const slower = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Restriction" WHERE id = ${restrictionId}::uuid FOR UPDATE`;
      const attempt = submitAppeal(reviewer, id, fields, null, now);
      await untilSomeoneWaits();
      await tx.appeal.create({
        data: {
          caseId,
          restrictionId,
          number: 2,
          round: 1,
          origin: "recorded",
          state: "submitted",
          questionsVersion: "x",
          startedById: reviewer.id,
        },
      });
      return { attempt };
    });

    expect(await slower.attempt).toMatchObject({
      refusal: { key: "appeals.refusals.alreadyWithMeta" },
    });
    expect(await stateOf(id)).toBe("approved");
    await expect(
      db.appeal.updateMany({ where: { id }, data: { state: "submitted" } }),
    ).rejects.toThrow();
  });

  it("becomes a later round when it turns out that one was filed before", async () => {
    const { id, caseId, restrictionId, reviewer } = await createApproved();

    allowed(await recordAppeal(reviewer, caseId, filedOutside(restrictionId), null, now));

    expect(await db.appeal.findUnique({ where: { id } })).toMatchObject({ round: 2 });
    expect(await submitAppeal(reviewer, id, await fieldsFor(id), null, now)).toMatchObject({
      refusal: { key: "appeals.refusals.alreadyWithMeta", params: { round: 1 } },
    });
  });
});

const action = {
  cause: "no_consent" as const,
  what: { en: "Stopped all campaigns", id: "Semua kampanye dihentikan" },
  owner: "Rina",
  dueOn: "2026-12-01",
  doneOn: "",
  proofs: [] as string[],
  version: 0,
};
