import { describe, expect, it } from "vitest";
import { assignCase } from "~/features/cases/people/assign-case.server";
import { db } from "~/platform/db.server";
import { createActiveCase, createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const now = new Date("2026-11-22T01:00:00Z");

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
    await db.$transaction((tx) => assignCase(tx, sari, id, rina.id, now, { seenOwnerId: sari.id }));

    const late = await db.$transaction((tx) =>
      assignCase(tx, dewi, id, dewi.id, now, { seenOwnerId: sari.id }),
    );

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
