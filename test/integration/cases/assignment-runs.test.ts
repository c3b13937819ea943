import { describe, expect, it } from "vitest";
import { assignCase } from "~/features/cases/people/assign-case.server";
import {
  beginAssignmentRun,
  moveAssignmentRun,
} from "~/features/cases/queue/assigning/begin-assignment-run.server";
import { workOffAssignmentRuns } from "~/features/cases/queue/assigning/work-off-assignment-runs.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { PutOff, untilEnding } from "~/platform/giving-way.server";
import { allowed } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createActiveCase, createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const earlier = new Date("2026-11-22T01:00:00Z");
const runOf = (id: string) => db.assignmentRun.findUniqueOrThrow({ where: { id } });

async function leadsOf(ids: readonly string[]) {
  const cases = await db.case.findMany({ where: { id: { in: [...ids] } } });
  return ids.map((id) => cases.find((each) => each.id === id)?.ownerId);
}

const giveTicked = async (person: Person, lead: Person, ids: readonly string[]) =>
  allowed(await beginAssignmentRun(person, { ids, query: "" }, lead.id));
const giveMatching = async (person: Person, lead: Person, query: string) =>
  allowed(await beginAssignmentRun(person, { ids: null, query }, lead.id));

/** As a worker that is asked to end after one part. */
const workOffOnePart = () =>
  expect(untilEnding(AbortSignal.abort(), () => workOffAssignmentRuns())).rejects.toThrow(PutOff);

const manyActive = (businessId: string, count: number) =>
  db.case.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      reference: `C-2019-${String(index).padStart(4, "0")}`,
      businessId,
      phase: "active" as const,
      summary: "x",
      heardFrom: "other",
      happenedAt: earlier,
      happenedZone: "UTC",
      createdAt: earlier,
    })),
  });

describe("giving ticked cases to one lead", () => {
  it("is done at once, begins triage where it must, and says what was left", async () => {
    const [sari, rina] = [await createPerson(), await createPerson({ name: "Rina" })];
    const fresh = await createCase();
    const active = await createActiveCase();
    const closed = await createCase({ phase: "closed" });

    const id = await giveTicked(sari, rina, [fresh.id, active.id, closed.id]);

    expect(await runOf(id)).toMatchObject({ state: "done", total: 3, seen: 3, done: 2 });
    expect(
      await db.case.findMany({ where: { ownerId: rina.id }, orderBy: { id: "asc" } }),
    ).toMatchObject([{ phase: "triage" }, { phase: "active" }]);
    expect(await db.auditEvent.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { kind: "case.triage_begun", detail: { owner: "Rina", run: id, together: true } },
      { kind: "case.assigned", detail: { owner: "Rina", run: id, together: true } },
      { kind: "case.given_together", caseId: null, detail: { ownerId: rina.id, count: 2 } },
    ]);
  });

  it("touches no case outside the reach of either person", async () => {
    const [mine, theirs] = [await createBusiness(), await createBusiness()];
    const limited = await createPerson({ businessIds: [mine.id] });
    const lead = await createPerson();
    const inside = await createActiveCase({ businessId: mine.id });
    const outside = await createActiveCase({ businessId: theirs.id });
    const ids = [inside.id, outside.id];

    expect(await runOf(await giveTicked(limited, lead, ids))).toMatchObject({ seen: 2, done: 1 });
    expect(await runOf(await giveTicked(lead, limited, ids))).toMatchObject({ seen: 2, done: 1 });
    expect(await leadsOf(ids)).toEqual([limited.id, null]);
  });

  it("is refused where nothing was ticked, or to somebody who may not lead", async () => {
    const [sari, dewi] = [await createPerson(), await createPerson({ roles: ["bsp_liaison"] })];
    const { id } = await createActiveCase();
    const begin = (ids: string[], ownerId: string) =>
      beginAssignmentRun(sari, { ids, query: "" }, ownerId);

    expect(await begin([], sari.id)).toMatchObject({
      refusal: { key: "cases.refusals.noneChosen" },
    });
    expect(await begin([id], dewi.id)).toMatchObject({
      refusal: { key: "cases.refusals.ownerRole" },
    });
    expect(await db.assignmentRun.count()).toBe(0);
  });

  it("is undone at once: each returns to who led it, where nobody decided since and they still may", async () => {
    const [sari, rina, budi, gone, narrowed] = [
      await createPerson({ name: "Sari" }),
      await createPerson({ name: "Rina" }),
      await createPerson({ name: "Budi" }),
      await createPerson(),
      await createPerson(),
    ];
    const [hers, his, nobodys, since, anew, left, beyond] = [
      await createActiveCase({ ownerId: sari.id }),
      await createActiveCase({ ownerId: budi.id }),
      await createCase({ phase: "triage" }),
      await createActiveCase({ ownerId: budi.id }),
      await createActiveCase({ ownerId: budi.id }),
      await createActiveCase({ ownerId: gone.id }),
      await createActiveCase({ ownerId: narrowed.id }),
    ];
    const fresh = await createCase();
    const ids = [hers, his, nobodys, since, anew, left, beyond, fresh].map(({ id }) => id);
    const id = await giveTicked(sari, rina, ids);
    await db.person.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } });
    await db.person.update({ where: { id: narrowed.id }, data: { seesAllBusinesses: false } });
    await db.$transaction((tx) => assignCase(tx, rina, since.id, sari.id));
    // Given on, and on purpose back to whom the run gave it.
    await db.$transaction((tx) => assignCase(tx, rina, anew.id, sari.id));
    await db.$transaction((tx) => assignCase(tx, sari, anew.id, rina.id));

    expect(await moveAssignmentRun(budi, id, "undo")).toMatchObject({ ok: false });
    allowed(await moveAssignmentRun(sari, id, "undo"));
    expect(await moveAssignmentRun(sari, id, "undo")).toMatchObject({ ok: false });

    expect(await runOf(id)).toMatchObject({ state: "undone", done: 8, undone: 3, kept: 5 });
    expect(await leadsOf(ids)).toEqual([
      sari.id,
      budi.id,
      null,
      sari.id,
      rina.id,
      rina.id,
      rina.id,
      rina.id,
    ]);
    expect(await db.auditEvent.findMany({ where: { kind: "case.unassigned" } })).toMatchObject([
      { caseId: nobodys.id },
    ]);
    expect(await db.caseTrack.findMany({ where: { caseId: nobodys.id } })).toMatchObject([
      { stage: "classify", next: [] },
    ]);
  });
});

describe("giving everything that a filter finds to one lead", () => {
  it("goes on in parts beyond what a request does, and reaches nothing else", async () => {
    const [sari, rina] = [await createPerson(), await createPerson()];
    const { id: businessId } = await createBusiness();
    await manyActive(businessId, 450);
    const elsewhere = await createActiveCase();

    const id = await giveMatching(sari, rina, `business=${businessId}&owner=nobody`);
    expect(await runOf(id)).toMatchObject({ state: "running", total: 450, seen: 0 });
    const later = await createActiveCase({ businessId, createdAt: new Date(Date.now() + 1000) });
    await workOffOnePart();
    expect(await runOf(id)).toMatchObject({ state: "running", seen: 200, done: 200 });
    await workOffAssignmentRuns();

    expect(await runOf(id)).toMatchObject({ state: "done", seen: 450, done: 450 });
    expect(await db.case.count({ where: { ownerId: rina.id, version: 2 } })).toBe(450);
    expect(await db.auditEvent.count({ where: { kind: "case.assigned" } })).toBe(450);
    expect(await db.auditEvent.findMany({ where: { kind: "case.given_together" } })).toMatchObject([
      { detail: { count: 450 } },
    ]);
    expect(await leadsOf([elsewhere.id, later.id])).toEqual([null, null]);
  });

  it("is paused, gone on with, cancelled and undone", async () => {
    const [sari, rina] = [await createPerson(), await createPerson()];
    const { id: businessId } = await createBusiness();
    await manyActive(businessId, 250);
    const id = await giveMatching(sari, rina, `business=${businessId}`);

    allowed(await moveAssignmentRun(sari, id, "pause"));
    await workOffAssignmentRuns();
    expect(await runOf(id)).toMatchObject({ state: "paused", seen: 0 });
    allowed(await moveAssignmentRun(sari, id, "resume"));
    await workOffOnePart();
    allowed(await moveAssignmentRun(sari, id, "cancel"));
    await workOffAssignmentRuns();
    expect(await runOf(id)).toMatchObject({ state: "cancelled", done: 200 });

    allowed(await moveAssignmentRun(sari, id, "undo"));
    await expect(
      untilEnding(AbortSignal.abort(), () => workOffAssignmentRuns({ atOnce: 70 })),
    ).rejects.toThrow(PutOff);
    expect(await runOf(id)).toMatchObject({ state: "undoing", undone: 70 });
    await workOffAssignmentRuns({ atOnce: 70 });

    expect(await runOf(id)).toMatchObject({ state: "undone", undone: 200, kept: 0 });
    expect(await db.auditEvent.findMany({ where: { kind: "case.given_together" } })).toMatchObject([
      { detail: { count: 200 } },
    ]);
    expect(await db.case.count({ where: { ownerId: null } })).toBe(250);
    expect(await db.assignmentRunCase.count()).toBe(0);
  });

  it("ends where whoever began it may no longer, or the lead is gone", async () => {
    const [sari, rina] = [await createPerson(), await createPerson()];
    const { id: businessId } = await createBusiness();
    await manyActive(businessId, 201);
    const query = `business=${businessId}`;
    const begun = await giveMatching(sari, rina, query);
    const meant = await giveMatching(rina, sari, query);

    await workOffOnePart();
    await db.person.update({ where: { id: sari.id }, data: { deactivatedAt: new Date() } });
    await workOffAssignmentRuns();

    expect(await runOf(begun)).toMatchObject({ state: "cancelled", done: 200 });
    expect(await db.auditEvent.findMany({ where: { kind: "case.given_together" } })).toMatchObject([
      { actorKind: "system", detail: { ownerId: rina.id, count: 200 } },
    ]);
    expect(await runOf(meant)).toMatchObject({ state: "cancelled", done: 0 });
  });
});
