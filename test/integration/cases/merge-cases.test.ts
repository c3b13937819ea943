import { describe, expect, it } from "vitest";
import { linkCases, unlinkCases } from "~/features/cases/related-cases/link-cases.server";
import { mergeCase, unmergeCase } from "~/features/cases/related-cases/merge-cases.server";
import { caseTimeline } from "~/features/cases/timeline/case-timeline.server";
import { addComment } from "~/features/cases/timeline/comment-on-case.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { createAppealable } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createActiveCase, createCase } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createPerson } from "~test/factories/person";
import { createTask } from "~test/factories/task";

const now = new Date("2026-11-22T01:00:00Z");

const twins = async () => {
  const sari = await createPerson();
  const { id: businessId } = await createBusiness();
  const goesOn = await createActiveCase({ businessId });
  const double = await createCase({
    businessId,
    phase: "monitoring",
    outcome: "restored_by_fix",
    ownerId: sari.id,
  });
  return { sari, goesOn, double };
};

describe("merging", () => {
  it("keeps both numbers and everything where it is", async () => {
    const { sari, goesOn, double } = await twins();
    const task = await createTask({ caseId: double.id });
    const clock = await createClock({ caseId: double.id });

    await db.$transaction((tx) => mergeCase(tx, sari, double.id, goesOn.id, {}, now));

    expect(await db.case.findUnique({ where: { id: double.id } })).toMatchObject({
      reference: double.reference,
      phase: "merged",
      outcome: "duplicate",
      mergedIntoId: goesOn.id,
    });
    expect(await db.task.findUnique({ where: { id: task.id } })).toEqual(task);
    expect(await db.clock.findUnique({ where: { id: clock.id } })).toEqual(clock);
    expect(await db.auditEvent.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { caseId: double.id, kind: "case.merged", detail: { reference: goesOn.reference } },
      { caseId: goesOn.id, kind: "case.absorbed", detail: { reference: double.reference } },
    ]);
  });

  it("can be undone, and the case stands where it stood", async () => {
    const { sari, goesOn, double } = await twins();
    await db.$transaction((tx) => mergeCase(tx, sari, double.id, goesOn.id, {}, now));

    const undone = await db.$transaction((tx) => unmergeCase(tx, sari, double.id, now));

    expect(undone).toEqual({ ok: true, value: undefined });
    expect(await db.case.findUnique({ where: { id: double.id } })).toMatchObject({
      phase: "monitoring",
      outcome: "restored_by_fix",
      mergedIntoId: null,
      phaseBeforeMerge: null,
    });
  });

  it("stays within one business", async () => {
    const sari = await createPerson();
    const [here, there] = [await createActiveCase(), await createActiveCase()];

    const refused = await db.$transaction((tx) => mergeCase(tx, sari, here.id, there.id, {}, now));

    expect(refused).toMatchObject({ refusal: { key: "cases.refusals.mergeAcross" } });
    expect(await db.auditEvent.count()).toBe(0);
  });

  it("takes in a case that no business is known for yet", async () => {
    const { sari, goesOn } = await twins();
    const stray = await createCase({ businessId: null });

    const merged = await db.$transaction((tx) => mergeCase(tx, sari, stray.id, goesOn.id, {}, now));

    expect(merged.ok).toBe(true);
  });

  it("goes into no case whose business nobody knows, and says what to do", async () => {
    const { sari, double } = await twins();
    const stray = await createCase({ businessId: null, phase: "triage" });

    const refused = await db.$transaction((tx) =>
      mergeCase(tx, sari, double.id, stray.id, {}, now),
    );

    expect(refused).toMatchObject({
      refusal: {
        key: "cases.refusals.mergeIntoNobodys",
        params: { reference: double.reference, other: stray.reference },
      },
    });
  });

  it("shows what happened before on every level, and to nobody who may not see it there", async () => {
    const { sari, goesOn, double } = await twins();
    const limited = await createPerson({ businessIds: [goesOn.businessId ?? ""] });
    const stray = await createCase({ businessId: null, phase: "triage" });
    const text = "Their finance chief wrote to me";
    await db.$transaction((tx) => addComment(tx, sari, stray, text, now));
    await db.$transaction((tx) => addComment(tx, sari, double, "Seen on double", now));
    await db.$transaction((tx) => mergeCase(tx, sari, stray.id, double.id, {}, now));
    await db.$transaction((tx) => mergeCase(tx, sari, double.id, goesOn.id, {}, now));
    const read = async (person: Person) => {
      const { items } = await caseTimeline(person, goesOn.id, { filter: "all" }, textsFor("en"));
      return items.flatMap(({ comment, on }) => (comment ? [[comment.text, on]] : []));
    };

    expect(await read(sari)).toEqual([
      ["Seen on double", double.reference],
      [text, stray.reference],
    ]);
    expect(await read(limited)).toEqual([["Seen on double", double.reference]]);
    const told = async (person: Person) => {
      const { items } = await caseTimeline(person, goesOn.id, { filter: "all" }, textsFor("en"));
      return items.map(({ sentence }) => sentence).filter((each) => each.startsWith("merged"));
    };
    expect(await told(sari)).toContain(`merged ${stray.reference} into this case`);
    expect(await told(limited)).toContain("merged another case into this case");
    expect((await told(limited)).join()).not.toContain(stray.reference);
  });

  it("leaves a case whose appeal is with Meta where Meta's decision can be recorded", async () => {
    const { caseId, restrictionId, business } = await createAppealable();
    const sari = await createPerson();
    const other = await createActiveCase({ businessId: business.id });
    await db.appeal.create({
      data: {
        caseId,
        restrictionId,
        number: 1,
        round: 1,
        state: "under_review",
        questionsVersion: "1",
        startedById: sari.id,
      },
    });
    const merge = (from: string, into: string) =>
      db.$transaction((tx) => mergeCase(tx, sari, from, into, {}, now));

    expect(await merge(caseId, other.id)).toMatchObject({
      refusal: { key: "cases.refusals.mergeAppealed" },
    });
    expect(await merge(other.id, caseId)).toMatchObject({ ok: true });
  });

  it("takes what is in force and its clocks along to nothing that has none", async () => {
    const sari = await createPerson();
    const classified = await createActiveCase();
    const { id } = await createCase({ phase: "triage", businessId: classified.businessId });
    const merge = (from: string, into: string) =>
      db.$transaction((tx) => mergeCase(tx, sari, from, into, {}, now));

    expect(await merge(classified.id, id)).toMatchObject({
      refusal: { key: "cases.refusals.mergeBack" },
    });
    expect(await merge(id, classified.id)).toMatchObject({ ok: true });
  });

  it.each(["closed", "merged", "void"] as const)("goes into nothing that is %s", async (phase) => {
    const { sari, double } = await twins();
    const { id } = await createCase({ phase, businessId: double.businessId });

    const refused = await db.$transaction((tx) => mergeCase(tx, sari, double.id, id, {}, now));

    expect(refused).toMatchObject({ refusal: { key: "cases.refusals.mergeTarget" } });
  });

  it("of two cases into each other at once leaves one of them open", async () => {
    const { sari, goesOn, double } = await twins();

    const answers = await Promise.all([
      db.$transaction((tx) => mergeCase(tx, sari, double.id, goesOn.id, {}, now)),
      db.$transaction((tx) => mergeCase(tx, sari, goesOn.id, double.id, {}, now)),
    ]);

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.case.count({ where: { phase: "merged" } })).toBe(1);
  });

  it("into itself is refused", async () => {
    const { sari, double } = await twins();

    const refused = await db.$transaction((tx) =>
      mergeCase(tx, sari, double.id, double.id, {}, now),
    );

    expect(refused).toMatchObject({ refusal: { key: "cases.refusals.mergeItself" } });
  });
});

describe("links", () => {
  it("hold from both sides, once", async () => {
    const { sari, goesOn, double } = await twins();
    const link = (from: typeof goesOn, to: typeof goesOn) =>
      db.$transaction((tx) => linkCases(tx, sari, from, to, "same_incident", now));

    expect(await link(goesOn, double)).toMatchObject({ ok: true });
    expect(await link(double, goesOn)).toMatchObject({
      refusal: { key: "cases.refusals.linkTwice" },
    });
    expect(await db.auditEvent.groupBy({ by: ["caseId"], _count: true })).toHaveLength(2);
  });

  it("are removed from either side", async () => {
    const { sari, goesOn, double } = await twins();
    await db.$transaction((tx) => linkCases(tx, sari, goesOn, double, "related", now));

    const unlink = () => db.$transaction((tx) => unlinkCases(tx, sari, double, goesOn, now));

    expect(await unlink()).toBe("related");
    expect(await unlink()).toBeNull();
    expect(await db.caseLink.count()).toBe(0);
    expect(await db.auditEvent.count({ where: { kind: "case.unlinked" } })).toBe(2);
  });
});
