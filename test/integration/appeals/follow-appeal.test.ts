import { describe, expect, it } from "vitest";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import { lapseAppeal, withdrawAppeal } from "~/features/appeals/rounds/end-appeal.server";
import { recordAppeal } from "~/features/appeals/rounds/record-appeal.server";
import { decideAppeal } from "~/features/appeals/with-meta/decide-appeal.server";
import {
  answerInfo,
  noteInfoRequested,
  noteUnderReview,
} from "~/features/appeals/with-meta/follow-appeal.server";
import { relapseCase } from "~/features/cases/moves/relapse-case.server";
import { keepText } from "~/features/evidence/keep-file.server";
import { db } from "~/platform/db.server";
import { allowed, createAppealable, createDraft, ON_THAT_DAY } from "~test/factories/appeal";
import { createEvidence } from "~test/factories/evidence";
import { createPerson } from "~test/factories/person";
import { appealEvents, filedOutside, stateOf, trackOf } from "./appeal-facts-of-test";

const now = ON_THAT_DAY;
const at = (clock: string) => ({ clock, zone: "Asia/Jakarta" });

async function filed() {
  const sari = await createPerson({ name: "Sari" });
  const appealable = await createAppealable();
  const { id } = allowed(
    await recordAppeal(sari, appealable.caseId, filedOutside(appealable.restrictionId), null, now),
  );
  return { ...appealable, id, sari };
}

describe("an appeal filed outside", () => {
  it("starts as submitted, with its clocks and without a dossier", async () => {
    const { id, caseId } = await filed();

    expect(
      await db.appeal.findUnique({ where: { id }, include: { submission: true, dossier: true } }),
    ).toMatchObject({
      state: "submitted",
      origin: "recorded",
      round: 1,
      recordedText: "Please review our account.",
      dossier: null,
      submission: { submitterName: "Rina Halim", submittedAt: new Date("2026-11-22T01:00:00Z") },
    });
    expect(
      await db.clock.findMany({ where: { caseId, state: "running" }, orderBy: { kind: "asc" } }),
    ).toMatchObject([
      { kind: "appeal_decision", dueAt: new Date("2026-11-24T01:00:00Z") },
      { kind: "ask_again_24", dueAt: new Date("2026-11-23T01:00:00Z") },
      { kind: "ask_again_48", dueAt: new Date("2026-11-24T01:00:00Z") },
      { kind: "ask_again_72", dueAt: new Date("2026-11-25T01:00:00Z") },
    ]);
    expect(await appealEvents(caseId)).toEqual(["appeal.recorded"]);
    expect(await trackOf(caseId)).toMatchObject({ state: "waiting" });
  });

  it("may come as a file, which is held fast", async () => {
    const sari = await createPerson();
    const { caseId, restrictionId } = await createAppealable();
    const file = { file: await keepText("What we wrote"), fileName: "appeal.txt" };

    const { id } = allowed(
      await recordAppeal(sari, caseId, { ...filedOutside(restrictionId), text: "" }, file, now),
    );

    expect(
      await db.appeal.findUnique({ where: { id }, include: { recordedEvidence: true } }),
    ).toMatchObject({
      recordedEvidence: { fileName: "appeal.txt", sealedAt: now },
    });
  });

  it("needs the text or a file", async () => {
    const sari = await createPerson();
    const { caseId, restrictionId } = await createAppealable();

    const refused = await recordAppeal(
      sari,
      caseId,
      { ...filedOutside(restrictionId), text: "" },
      null,
      now,
    );

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.nothingRecorded" } });
  });

  it("is refused while another one is with Meta", async () => {
    const { sari, caseId, restrictionId } = await filed();

    const refused = await recordAppeal(sari, caseId, filedOutside(restrictionId), null, now);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.alreadyWithMeta" } });
  });
});

describe("while Meta has it", () => {
  it("goes from review to question to answer, each with its own time", async () => {
    const { id, caseId, sari } = await filed();

    allowed(await noteUnderReview(sari, id, at("2026-11-22T08:30"), now));
    allowed(
      await noteInfoRequested(sari, id, { text: "Which website?", ...at("2026-11-22T09:00") }, now),
    );
    const asked = await trackOf(caseId);
    allowed(
      await answerInfo(sari, id, { answer: "kopisenja.example", ...at("2026-11-22T09:40") }, now),
    );

    expect(asked).toMatchObject({
      state: "in_progress",
      summaryKey: "appealTrack.state.info_requested",
    });
    expect(await stateOf(id)).toBe("under_review");
    expect(await db.infoRequest.findMany({ where: { appealId: id } })).toMatchObject([
      {
        text: "Which website?",
        askedAt: new Date("2026-11-22T02:00:00Z"),
        answer: "kopisenja.example",
        answeredAt: new Date("2026-11-22T02:40:00Z"),
        answeredZone: "Asia/Jakarta",
      },
    ]);
    expect(await appealEvents(caseId)).toEqual([
      "appeal.recorded",
      "appeal.review_noted",
      "appeal.info_requested",
      "appeal.info_answered",
    ]);
  });

  it("does not hear of it before it was filed", async () => {
    const { id, sari } = await filed();

    const refused = await noteUnderReview(sari, id, at("2026-11-22T07:00"), now);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.beforeSubmission" } });
    expect(await stateOf(id)).toBe("submitted");
  });

  it("answers nothing that was not asked", async () => {
    const { id, sari } = await filed();

    const refused = await answerInfo(sari, id, { answer: "So", ...at("2026-11-22T09:00") }, now);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.moves.answer_info" } });
  });
});

describe("the decision", () => {
  it("keeps Meta's own words, when, and the proof", async () => {
    const { id, caseId, sari } = await filed();
    const notice = await createEvidence({ caseId, kind: "decision_notice" });

    allowed(await decideAppeal(sari, id, { ...reversed, evidenceId: notice.id }, null, now));

    expect(
      await db.appealDecision.findUnique({ where: { appealId: id }, include: { evidence: true } }),
    ).toMatchObject({
      outcome: "reversed",
      verbatim: "Your account has been restored.",
      decidedAt: new Date("2026-11-22T02:30:00Z"),
      decidedZone: "Asia/Jakarta",
      recordedAt: now,
      evidence: { id: notice.id, sealedAt: now },
    });
    expect(await db.clock.findFirst({ where: { caseId, kind: "appeal_decision" } })).toMatchObject({
      state: "met",
    });
    expect(await trackOf(caseId)).toMatchObject({
      state: "done",
      summaryKey: "appealTrack.decided.reversed",
    });
    await expect(db.appealDecision.deleteMany()).rejects.toThrow();
  });

  it("takes silence for an outcome", async () => {
    const { id, caseId, sari } = await filed();

    allowed(
      await decideAppeal(sari, id, { ...reversed, outcome: "no_answer", verbatim: "" }, null, now),
    );

    expect(await stateOf(id)).toBe("decided");
    expect(await db.clock.findFirst({ where: { caseId, kind: "appeal_decision" } })).toMatchObject({
      state: "cancelled",
    });
    expect(await trackOf(caseId)).toMatchObject({
      state: "in_progress",
      summaryKey: "appealTrack.decided.no_answer",
      next: [expect.objectContaining({ key: "appealTrack.next.goOn" })],
    });
  });

  it("is made once", async () => {
    const { id, sari } = await filed();
    allowed(await decideAppeal(sari, id, reversed, null, now));

    const again = await decideAppeal(sari, id, { ...reversed, outcome: "unchanged" }, null, now);

    expect(again).toMatchObject({ refusal: { key: "appeals.refusals.moves.decide" } });
    expect(await db.appealDecision.count()).toBe(1);
  });

  it("takes no exhibit of another case as proof", async () => {
    const { id, sari } = await filed();
    const other = await createAppealable();
    const foreign = await createEvidence({ caseId: other.caseId });

    const refused = await decideAppeal(
      sari,
      id,
      { ...reversed, evidenceId: foreign.id },
      null,
      now,
    );

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.exhibitGone" } });
    expect(await stateOf(id)).toBe("submitted");
  });
});

describe("ending an attempt", () => {
  it("withdraws it with a reason, and expects nothing of Meta any more", async () => {
    const { id, caseId, sari } = await filed();

    allowed(await withdrawAppeal(sari, id, "Wrong account", now));

    expect(await stateOf(id)).toBe("withdrawn");
    expect(await db.clock.count({ where: { caseId, state: "running" } })).toBe(0);
    expect(
      await db.auditEvent.findFirst({ where: { caseId, kind: "appeal.withdrawn" } }),
    ).toMatchObject({
      detail: { reason: "Wrong account" },
    });
  });

  it("lets an unfiled one lapse only when the time is known to be over", async () => {
    const { id, caseId, author } = await createDraft();

    const early = await lapseAppeal(author, id, "Too late", now);
    await db.clock.updateMany({
      where: { caseId, kind: "appeal_window" },
      data: { dueAt: new Date(now.getTime() - 1) },
    });
    allowed(await lapseAppeal(author, id, "Too late", now));

    expect(early).toMatchObject({ refusal: { key: "appeals.refusals.windowOpen" } });
    expect(await stateOf(id)).toBe("lapsed");
    expect(await trackOf(caseId)).toMatchObject({ state: "waived" });
  });

  it("leaves a case alone that was merged into another", async () => {
    const { id, caseId, author } = await createDraft();
    await db.case.update({ where: { id: caseId }, data: { phase: "merged" } });

    const refused = await withdrawAppeal(author, id, "Duplicate", now);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.caseOver" } });
  });
});

const reversed = {
  outcome: "reversed" as const,
  verbatim: "Your account has been restored.",
  clock: "2026-11-22T09:30",
  zone: "Asia/Jakarta",
  evidenceId: null,
};

describe("a case that is restricted again after an appeal was won", () => {
  it("can be appealed anew, and its chip says so", async () => {
    const { id, caseId, waba, sari } = await filed();
    allowed(await decideAppeal(sari, id, reversed, null, now));
    expect(await trackOf(caseId)).toMatchObject({ state: "done" });
    const restoredAt = new Date("2026-11-22T03:00:00Z");
    await db.restriction.updateMany({ where: { caseId }, data: { liftedAt: restoredAt } });
    await db.case.update({
      where: { id: caseId },
      data: {
        phase: "monitoring",
        restoredAt,
        monitoringUntil: new Date("2026-12-22T03:00:00Z"),
        outcome: "restored_by_appeal",
      },
    });
    const seen = {
      restrictedAt: "2026-11-23T08:00",
      restrictedZone: "UTC",
      reason: "The banner is back",
      seenPhase: "monitoring" as const,
    };

    allowed(await relapseCase(sari, caseId, seen, reportAppeal, new Date("2026-11-23T09:00:00Z")));

    expect(await db.restriction.count({ where: { caseId, assetId: waba.id } })).toBe(2);
    expect(await trackOf(caseId)).toMatchObject({
      state: "not_started",
      summaryKey: "appealTrack.offered",
    });
  });
});
