import { describe, expect, it } from "vitest";
import { saveAnswers } from "~/features/appeals/answers/save-answers.server";
import { addAction } from "~/features/appeals/remediation/edit-remediation.server";
import {
  approveAppeal,
  requestChanges,
  sendToReview,
  takeBack,
} from "~/features/appeals/review/review-appeal.server";
import { readTracks } from "~/features/cases/tracks/stored-track";
import { nextActions } from "~/features/cases/tracks/tracks";
import { db } from "~/platform/db.server";
import {
  ALL_TICKED,
  allowed,
  createDraft,
  createInReview,
  createReadyDraft,
  ON_THAT_DAY,
} from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { appealEvents, stateOf } from "./appeal-facts-of-test";

const now = ON_THAT_DAY;

const nextFor = async (
  caseId: string,
  person: { id: string; roles: readonly never[] | readonly string[] },
) => {
  const tracks = readTracks(await db.caseTrack.findMany({ where: { caseId, stage: "appeal" } }));
  return nextActions(tracks, person as Parameters<typeof nextActions>[1], now).mine.map(
    ({ key }) => key,
  );
};

describe("sending to review", () => {
  it("is held back by what the readiness list calls a blocker", async () => {
    const liaison = await createPerson({ roles: ["bsp_liaison"] });
    const { id } = await createDraft(liaison);

    const refused = await sendToReview(liaison, id, { reason: "In a hurry" }, now);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.blockers" } });
    expect(await stateOf(id)).toBe("draft");
  });

  it("lets somebody with the right pass over the list, with a reason that stays on record", async () => {
    const { id, author, caseId } = await createDraft();

    const silent = await sendToReview(author, id, {}, now);
    allowed(await sendToReview(author, id, { reason: "The window ends today" }, now));

    expect(silent).toMatchObject({ refusal: { key: "appeals.refusals.blockersNeedReason" } });
    expect(await db.appealReview.findFirst({ where: { appealId: id } })).toMatchObject({
      verdict: "sent",
      overridden: ["blockers"],
      overrideReason: "The window ends today",
    });
    expect(await appealEvents(caseId)).toContain("appeal.sent_with_open_points");
  });

  it("asks others than those who wrote it to review", async () => {
    const dewi = await createPerson({ name: "Dewi" });
    const sari = await createPerson({ name: "Sari" });
    const rina = await createPerson({ name: "Rina" });
    const { id, caseId } = await createReadyDraft(dewi);
    const trigger = await db.appealAnswer.findFirstOrThrow({
      where: { appealId: id, question: "trigger" },
    });
    allowed(
      await saveAnswers(
        rina,
        id,
        [{ question: "trigger", value: { en: "x", id: "x" }, version: trigger.version }],
        now,
      ),
    );

    allowed(await sendToReview(dewi, id, { note: "Please look at consent" }, now));

    expect(await nextFor(caseId, sari)).toEqual(["appealTrack.next.review"]);
    expect(await nextFor(caseId, dewi)).toEqual([]);
    expect(await nextFor(caseId, rina)).toEqual([]);
  });

  it("can be taken back to write on", async () => {
    const { id, author, caseId } = await createInReview();

    allowed(await takeBack(author, id, now));

    expect(await stateOf(id)).toBe("draft");
    expect(await nextFor(caseId, author)).toEqual(["appealTrack.next.write"]);
  });
});

describe("reviewing", () => {
  it("approves exact content, by somebody who wrote none of it", async () => {
    const { id, caseId } = await createInReview();
    const sari = await createPerson({ name: "Sari" });

    allowed(await approveAppeal(sari, id, { note: "Good", checks: ALL_TICKED }, now));

    expect(await stateOf(id)).toBe("approved");
    const review = await db.appealReview.findFirst({
      where: { appealId: id, verdict: "approved" },
    });
    expect(review).toMatchObject({ personName: "Sari", overridden: [] });
    expect(review?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await nextFor(caseId, sari)).toEqual(["appealTrack.next.submit"]);
  });

  it("refuses an approval of something else than was read", async () => {
    const { id } = await createInReview();
    const sari = await createPerson();

    const refused = await approveAppeal(
      sari,
      id,
      { contentHash: "0".repeat(64), checks: ALL_TICKED },
      now,
    );

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.changedWhileReading" } });
    expect(await stateOf(id)).toBe("in_review");
  });

  it("sends it back with what should change", async () => {
    const { id, author, caseId } = await createInReview();
    const sari = await createPerson();

    allowed(await requestChanges(sari, id, { note: "Name the list" }, now));

    expect(await stateOf(id)).toBe("changes_requested");
    expect(await nextFor(caseId, author)).toEqual(["appealTrack.next.rework"]);
    expect(await appealEvents(caseId)).toContain("appeal.changes_requested");
  });

  it("lets nobody approve what they wrote while somebody else could", async () => {
    const { id, author } = await createInReview();
    await createPerson();

    const refused = await approveAppeal(
      author,
      id,
      { reason: "I am sure", checks: ALL_TICKED },
      now,
    );

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.ownApproval" } });
  });

  it("counts a corrective action as writing", async () => {
    const draft = await createReadyDraft();
    const sari = await createPerson();
    await createPerson();
    allowed(await addAction(sari, draft.id, action));
    allowed(await sendToReview(draft.author, draft.id, {}, now));

    const refused = await approveAppeal(sari, draft.id, { checks: ALL_TICKED }, now);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.ownApproval" } });
  });

  it("lets the author approve by override where nobody else may, and says so everywhere", async () => {
    const { id, author, caseId } = await createInReview();
    await createPerson({ roles: ["bsp_liaison"] });
    await createPerson({ deactivatedAt: now });
    await createPerson({ businessIds: [] });

    const asked = await nextFor(caseId, author);
    const silent = await approveAppeal(author, id, { checks: ALL_TICKED }, now);
    allowed(
      await approveAppeal(author, id, { reason: "I am the only lead", checks: ALL_TICKED }, now),
    );

    expect(asked).toEqual(["appealTrack.next.approveAlone"]);
    expect(silent).toMatchObject({ refusal: { key: "appeals.refusals.ownApprovalNeedsReason" } });
    expect(
      await db.appealReview.findFirst({ where: { appealId: id, verdict: "approved" } }),
    ).toMatchObject({
      overridden: ["own_approval"],
      overrideReason: "I am the only lead",
    });
    expect(
      await db.auditEvent.findFirst({ where: { caseId, kind: "appeal.approved_by_override" } }),
    ).toMatchObject({ detail: { overridden: "own_approval", reason: "I am the only lead" } });
  });
});

const action = {
  cause: "no_consent" as const,
  what: { en: "Stopped all campaigns", id: "Semua kampanye dihentikan" },
  owner: "Rina",
  dueOn: "2026-12-01",
  doneOn: "",
  proofs: [],
  version: 0,
};
