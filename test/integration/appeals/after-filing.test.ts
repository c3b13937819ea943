import { afterAll, describe, expect, it } from "vitest";
import { dossierContent } from "~/features/appeals/dossier/dossier-content.server";
import { submitAppeal } from "~/features/appeals/filing/submit-appeal.server";
import { recordAppeal } from "~/features/appeals/rounds/record-appeal.server";
import { ASK_AGAIN, anyAnswer } from "~/features/appeals/with-meta/any-answer";
import { askingClocks, chaseAppeal } from "~/features/appeals/with-meta/chase-appeal.server";
import { decideAppeal } from "~/features/appeals/with-meta/decide-appeal.server";
import { endPromise } from "~/features/promises/end-promise.server";
import { promisesOfCase } from "~/features/promises/promise-queries.server";
import { db } from "~/platform/db.server";
import { stopPdf } from "~/platform/pdf/pdf.server";
import { allowed, createAppealable, createApproved, createDraft } from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { createPromise } from "~test/factories/promise";
import { appealEvents, filedOutside, trackOf } from "./appeal-facts-of-test";

const now = new Date("2026-11-22T04:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

afterAll(() => stopPdf());

async function filed() {
  const approved = await createApproved();
  const appeal = await db.appeal.findUniqueOrThrow({ where: { id: approved.id } });
  const { hash } = await dossierContent(appeal);
  const fields = {
    door: "business_support_home",
    language: "en",
    submitterName: "Rina Halim",
    submitterIsAdmin: "yes",
    clock: "2026-11-22T10:55",
    zone: "Asia/Jakarta",
    externalReference: "4411",
    receiptId: null,
    contentHash: hash,
  } as const;
  allowed(await submitAppeal(approved.reviewer, approved.id, fields, null, now));
  return approved;
}

// Making the first PDF of a process takes its time.
describe("after an appeal was filed", { timeout: 90_000 }, () => {
  it("asks three times whether there is an answer, and offers silence only after the last", async () => {
    const { id, caseId, reviewer } = await filed();
    const asked = async (hours: number) => anyAnswer(await askingClocks(id), later(hours));

    const submittedAt = new Date("2026-11-22T03:55:00Z");
    const clocks = await askingClocks(id);
    expect(clocks.map(({ dueAt }) => (dueAt?.getTime() ?? 0) - submittedAt.getTime())).toEqual(
      [24, 48, 72].map((hours) => hours * 3_600_000),
    );
    expect((await trackOf(caseId))?.next).toContainEqual(
      expect.objectContaining({
        key: "appealTrack.next.anyAnswer",
        href: expect.stringMatching(/chasing$/),
      }),
    );

    allowed(await chaseAppeal(reviewer, id, { how: "looked", note: "Still in review" }, later(25)));
    expect(await asked(26)).toMatchObject({ due: null, isSilent: false });
    allowed(await chaseAppeal(reviewer, id, { how: "asked_provider", note: "#88213" }, later(73)));
    expect(await asked(74)).toMatchObject({ due: null, nextAt: null, isSilent: true });
    expect((await askingClocks(id)).every(({ state }) => state === "met")).toBe(true);
    expect(await appealEvents(caseId)).toContain("appeal.chased");
    expect((await db.appeal.findUnique({ where: { id } }))?.state).toBe("submitted");
  });

  it("stops asking once it is decided, and takes silence as a decision", async () => {
    const { id, reviewer } = await filed();

    const silence = {
      outcome: "no_answer",
      verbatim: "",
      clock: "2026-11-25T12:00",
      zone: "Asia/Jakarta",
      evidenceId: null,
    } as const;
    allowed(await decideAppeal(reviewer, id, silence, null, later(80)));

    expect((await askingClocks(id)).map(({ state }) => state)).toEqual(
      ASK_AGAIN.map(() => "cancelled"),
    );
    expect(await chaseAppeal(reviewer, id, { how: "looked", note: "" }, later(81))).toMatchObject({
      refusal: { key: "afterFiling.refusals.notWithMeta" },
    });
  });

  it("asks once about what was filed elsewhere days ago", async () => {
    const { caseId, restrictionId } = await createAppealable();
    const person = await createPerson();
    const { id } = allowed(
      await recordAppeal(person, caseId, filedOutside(restrictionId), null, later(24 * 9)),
    );

    const clocks = await askingClocks(id);
    expect(clocks.map(({ kind }) => kind)).toEqual(["ask_again_72"]);
    expect(anyAnswer(clocks, later(24 * 9))).toMatchObject({
      due: { kind: "ask_again_72" },
      isSilent: true,
    });
  });

  it("keeps every promise it made, with its day and its clock", async () => {
    const { caseId, id } = await filed();

    const [promise, ...more] = await promisesOfCase(caseId);
    expect(more).toEqual([]);
    expect(promise).toMatchObject({
      side: "us",
      state: "open",
      whatEn: "Dormant members were taken off the list",
      owner: "Sari Wulandari",
      dueOn: new Date("2026-12-03T00:00:00Z"),
      source: "appeal",
      appeal: { round: 1 },
    });
    const kept = await db.promise.findFirstOrThrow({ where: { appealId: id } });
    expect(await db.clock.findFirst({ where: { promiseId: kept.id } })).toMatchObject({
      kind: "promise",
      side: "us",
      state: "running",
      // The day ends where the business is.
      dueAt: new Date("2026-12-03T16:59:00Z"),
    });
  });
});

describe("a promise", () => {
  it("that is kept meets its clock; one that is broken needs a reason and cancels it", async () => {
    const { caseId, author } = await createDraft();
    const [one, two] = [await createPromise({ caseId }), await createPromise({ caseId })];
    const end = (id: string, to: "kept" | "broken", reason: string) =>
      db.$transaction((tx) => endPromise(tx, author, { caseId, id }, { to, reason }));

    allowed(await end(one, "kept", "The page is online"));
    expect(await end(two, "broken", "")).toMatchObject({
      refusal: { key: "promises.refusals.reason" },
    });
    allowed(await end(two, "broken", "The supplier is late"));

    const clockOf = async (id: string) => {
      return (await db.clock.findFirstOrThrow({ where: { promiseId: id } })).state;
    };
    expect([await clockOf(one), await clockOf(two)]).toEqual(["met", "cancelled"]);
    expect(await end(one, "broken", "No")).toMatchObject({
      refusal: {
        key: "promises.refusals.ended",
        params: { state: "kept", by: author.name, at: expect.any(Date), why: "The page is online" },
      },
    });
    expect(
      await db.auditEvent.findMany({ where: { caseId, kind: { startsWith: "promise." } } }),
    ).toHaveLength(4);
  });

  it("is not ended from another case", async () => {
    const { caseId, author } = await createDraft();
    const other = await createDraft();
    const id = await createPromise({ caseId });
    const ending = { to: "kept", reason: "" } as const;

    expect(
      await db.$transaction((tx) => endPromise(tx, author, { caseId: other.caseId, id }, ending)),
    ).toMatchObject({ refusal: { key: "promises.refusals.gone" } });
  });
});
