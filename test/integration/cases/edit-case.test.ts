import { describe, expect, it } from "vitest";
import type { EditedCase } from "~/features/cases/case-schemas";
import { editCase } from "~/features/cases/facts/edit-case.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const now = new Date("2026-11-22T01:00:00Z");

type Stored = Awaited<ReturnType<typeof createCase>>;

const form = (stored: Stored, changes: Partial<EditedCase> = {}): EditedCase => ({
  businessId: stored.businessId,
  assetIds: [],
  summary: stored.summary,
  heardFrom: "failed_messages",
  happenedAt: "2026-11-20T10:00",
  happenedZone: "Asia/Jakarta",
  version: 1,
  ...changes,
});

const save = (person: Person, stored: Stored, changes?: Partial<EditedCase>) =>
  db.$transaction((tx) => editCase(tx, person, stored.id, form(stored, changes), now));

describe("changing what is known about a case", () => {
  it("leaves the business alone while another case is merged into it", async () => {
    const sari = await createPerson();
    const stored = await createCase();
    const { id: other } = await createBusiness();
    await createCase({
      phase: "merged",
      businessId: stored.businessId,
      mergedIntoId: stored.id,
    });

    expect(await save(sari, stored, { businessId: other })).toMatchObject({
      refusal: { key: "cases.refusals.businessFixed" },
    });
  });

  it("says which fields changed and moves the version on", async () => {
    const sari = await createPerson();
    const stored = await createCase();
    const waba = await createAsset({ businessId: stored.businessId ?? "" });

    await save(sari, stored, { summary: "Only templates fail", assetIds: [waba.id] });

    expect(
      await db.case.findUnique({ where: { id: stored.id }, include: { assets: true } }),
    ).toMatchObject({
      summary: "Only templates fail",
      version: 2,
      assets: [{ assetId: waba.id, isPrimary: true }],
    });
    expect(await db.auditEvent.findMany()).toMatchObject([
      { kind: "case.edited", detail: { fields: "summary, assets" } },
    ]);
  });

  it("keeps what it is mostly about while that is among its assets, and always has one", async () => {
    const sari = await createPerson();
    const business = await createBusiness();
    const [waba, number, other] = await Promise.all(
      ["WABA", "Number", "Other"].map((name) =>
        createAsset({ businessId: business.id, kind: "waba", name }),
      ),
    );
    const ids = [waba, number, other].map((asset) => asset?.id ?? "");
    const [first = "", second = "", third = ""] = ids;
    const stored = await createCase({ businessId: business.id, assetIds: [first, second] });
    const primaryAfter = async (assetIds: string[], version: number) => {
      expect(await save(sari, stored, { assetIds, version })).toMatchObject({ ok: true });
      const rows = await db.caseAsset.findMany({ where: { caseId: stored.id, isPrimary: true } });
      return rows.map(({ assetId }) => assetId);
    };

    expect(await primaryAfter([third, second, first], 1)).toEqual([first]);
    expect(await primaryAfter([third, second], 2)).toEqual([third]);
    expect(await primaryAfter([second], 3)).toEqual([second]);
    expect(await primaryAfter([], 4)).toEqual([]);
  });

  it("overwrites nothing that somebody else saved meanwhile", async () => {
    const [sari, dewi] = [await createPerson(), await createPerson()];
    const stored = await createCase();
    await save(sari, stored, { summary: "Hers" });

    const second = await save(dewi, stored, { summary: "His" });

    expect(second).toMatchObject({ refusal: { key: "cases.refusals.changedMeanwhile" } });
    expect(await db.case.findUnique({ where: { id: stored.id } })).toMatchObject({
      summary: "Hers",
    });
  });

  it("leaves no trace when nothing changed", async () => {
    const sari = await createPerson();
    const stored = await createCase();

    await save(sari, stored);

    expect(await db.auditEvent.count()).toBe(0);
    expect(await db.case.findUnique({ where: { id: stored.id } })).toMatchObject({ version: 1 });
  });

  it("names the business later, but never changes it once something refers to it", async () => {
    const sari = await createPerson();
    const stored = await createCase({ businessId: null });
    const [one, other] = [await createBusiness(), await createBusiness()];

    expect(await save(sari, stored, { businessId: one.id })).toMatchObject({ ok: true });
    await db.restriction.create({
      data: { caseId: stored.id, class: "locked", startedAt: now, startedZone: "UTC" },
    });

    expect(await save(sari, stored, { businessId: other.id, version: 2 })).toMatchObject({
      refusal: { key: "cases.refusals.businessFixed" },
    });
  });

  it("takes no assets of another business", async () => {
    const sari = await createPerson();
    const stored = await createCase();
    const foreign = await createAsset();

    expect(await save(sari, stored, { assetIds: [foreign.id] })).toMatchObject({
      refusal: { key: "cases.refusals.assetUnknown" },
    });
  });
});
