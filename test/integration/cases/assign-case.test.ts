import { describe, expect, it } from "vitest";
import { assignCase } from "~/features/cases/people/assign-case.server";
import {
  assignMatching,
  assignSelected,
  giveCasesBack,
} from "~/features/cases/queue/assign-cases.server";
import { readFilter } from "~/features/cases/queue/queue-filter";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createActiveCase, createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const now = new Date("2026-11-22T01:00:00Z");
const everything = readFilter(new URLSearchParams("drills=1"));

describe("giving a case to somebody", () => {
  it("begins triage of a new one and asks the lead to classify it", async () => {
    const [sari, rina] = [await createPerson(), await createPerson({ name: "Rina" })];
    const { id } = await createCase();

    await db.$transaction((tx) => assignCase(tx, sari, id, rina.id, now));

    expect(await db.case.findUnique({ where: { id } })).toMatchObject({
      phase: "triage",
      ownerId: rina.id,
    });
    expect(await db.caseTrack.findFirst({ where: { stage: "classify" } })).toMatchObject({
      next: [{ href: "classify", personId: rina.id }],
    });
    expect(await db.auditEvent.findMany()).toMatchObject([
      { kind: "case.triage_begun", detail: { owner: "Rina" } },
    ]);
  });

  it("tells whoever chose by an old page who leads it by now, and since when", async () => {
    const [sari, rina, dewi] = [
      await createPerson({ name: "Sari" }),
      await createPerson({ name: "Rina" }),
      await createPerson({ name: "Dewi" }),
    ];
    const { id } = await createActiveCase({ ownerId: sari.id });
    await db.$transaction((tx) => assignCase(tx, sari, id, rina.id, now, sari.id));

    const late = await db.$transaction((tx) => assignCase(tx, dewi, id, dewi.id, now, sari.id));

    expect(late).toMatchObject({
      refusal: {
        key: "cases.refusals.ownerChanged",
        params: { owner: "Rina", by: "Sari", at: expect.any(Date) },
      },
    });
    expect(await db.case.findUnique({ where: { id } })).toMatchObject({ ownerId: rina.id });
  });

  it("leaves what was classified as it is", async () => {
    const [sari, rina] = [await createPerson(), await createPerson()];
    const { id } = await createActiveCase({ ownerId: sari.id });

    await db.$transaction((tx) => assignCase(tx, sari, id, rina.id, now));

    expect(await db.caseTrack.findFirst({ where: { stage: "classify" } })).toBeNull();
    expect(await db.auditEvent.findFirst()).toMatchObject({
      kind: "case.assigned",
      detail: { before: sari.id },
    });
  });

  it.each([
    ["has left", { deactivatedAt: now }, "cases.refusals.ownerGone"],
    ["does not lead cases", { roles: ["bsp_liaison" as const] }, "cases.refusals.ownerRole"],
    ["may not see the business", { businessIds: [] }, "cases.refusals.ownerGone"],
  ])("is refused for somebody who %s", async (_name, overrides, key) => {
    const sari = await createPerson();
    const other = await createPerson(overrides);
    const { id } = await createCase();

    const refused = await db.$transaction((tx) => assignCase(tx, sari, id, other.id, now));

    expect(refused).toMatchObject({ refusal: { key } });
    expect(await db.case.findUnique({ where: { id } })).toMatchObject({ phase: "new" });
  });
});

describe("giving many cases to one lead", () => {
  it("takes what was ticked, begins triage where it must, and says what was skipped", async () => {
    const [sari, rina] = [await createPerson(), await createPerson()];
    const fresh = await createCase();
    const active = await createActiveCase();
    const closed = await createCase({ phase: "closed" });
    const ids = [fresh.id, active.id, closed.id];

    const result = await assignSelected(sari, rina.id, ids, now);

    expect(result).toMatchObject({ ok: true, value: { assigned: 2, skipped: 1 } });
    expect(
      await db.case.findMany({ where: { ownerId: rina.id }, orderBy: { id: "asc" } }),
    ).toMatchObject([{ phase: "triage" }, { phase: "active" }]);
    expect(await db.auditEvent.count()).toBe(2);
  });

  it("reaches everything a filter finds, beyond one batch, and nothing else", async () => {
    const [sari, rina] = [await createPerson(), await createPerson()];
    const { id: businessId } = await createBusiness();
    await db.case.createMany({
      data: Array.from({ length: 450 }, (_, index) => ({
        reference: `C-2019-${String(index).padStart(4, "0")}`,
        businessId,
        phase: "active" as const,
        summary: "x",
        heardFrom: "other",
        happenedAt: now,
        happenedZone: "UTC",
      })),
    });
    const elsewhere = await createActiveCase();
    const filter = { ...everything, businessIds: [businessId] };

    const result = await assignMatching(sari, rina.id, filter, now);

    expect(result).toMatchObject({ ok: true, value: { assigned: 450, skipped: 0 } });
    expect(await db.case.count({ where: { ownerId: rina.id } })).toBe(450);
    expect(await db.auditEvent.count({ where: { kind: "case.assigned" } })).toBe(450);
    expect(await db.case.findUnique({ where: { id: elsewhere.id } })).toMatchObject({
      ownerId: null,
    });
  });

  it("touches no case outside the reach of either person", async () => {
    const [mine, theirs] = [await createBusiness(), await createBusiness()];
    const limited = await createPerson({ businessIds: [mine.id] });
    const lead = await createPerson();
    const inside = await createActiveCase({ businessId: mine.id });
    const outside = await createActiveCase({ businessId: theirs.id });
    const ids = [inside.id, outside.id];

    expect(await assignSelected(limited, lead.id, ids, now)).toMatchObject({
      value: { assigned: 1, skipped: 1 },
    });
    expect(await assignSelected(lead, limited.id, ids, now)).toMatchObject({
      value: { assigned: 1, skipped: 1 },
    });
    expect(await db.case.findUnique({ where: { id: outside.id } })).toMatchObject({
      ownerId: null,
    });
  });

  it("are given back to who led each before, where nobody decided since and they still may", async () => {
    const [sari, rina, budi, gone] = [
      await createPerson(),
      await createPerson({ name: "Rina" }),
      await createPerson({ name: "Budi" }),
      await createPerson(),
    ];
    const [hers, his, since, left] = [
      await createActiveCase({ ownerId: sari.id }),
      await createActiveCase({ ownerId: budi.id }),
      await createActiveCase({ ownerId: budi.id }),
      await createActiveCase({ ownerId: gone.id }),
    ];
    const fresh = await createCase();
    const ids = [hers.id, his.id, since.id, left.id, fresh.id];
    const { run, returnable } = allowed(await assignSelected(sari, rina.id, ids));
    await db.person.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } });
    await db.$transaction((tx) => assignCase(tx, rina, since.id, sari.id));

    const late = new Date(Date.now() + 2 * 3_600_000);
    const nobodys = "ffffffff-ffff-7fff-bfff-ffffffffffff";
    expect(await giveCasesBack(budi, run)).toMatchObject({ assigned: 0, skipped: 0 });
    expect(await giveCasesBack(sari, nobodys)).toMatchObject({ assigned: 0, skipped: 0 });
    expect(await giveCasesBack(sari, run, late)).toMatchObject({ assigned: 0, skipped: 0 });
    expect(await giveCasesBack(sari, run)).toMatchObject({ assigned: 2, skipped: 2 });
    expect(await giveCasesBack(sari, run)).toMatchObject({ assigned: 0 });

    expect(returnable).toBe(4);
    const led = await db.case.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
    expect(led.map(({ ownerId }) => ownerId)).toEqual(
      [sari, budi, sari, rina, rina].map(({ id }) => id),
    );
  });
});
