import { describe, expect, it } from "vitest";
import { archiveAsset, restoreAsset } from "~/features/assets/archive-asset.server";
import { deleteAsset } from "~/features/assets/delete-asset.server";
import { moveAsset } from "~/features/assets/move-asset.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

async function aTree() {
  const { id: businessId } = await createBusiness();
  const portfolio = await createAsset({ businessId, kind: "portfolio", name: "Group" });
  const waba = await createAsset({ businessId, parentId: portfolio.id, name: "Main" });
  const number = await createAsset({
    businessId,
    kind: "phone_number",
    parentId: waba.id,
    name: "",
    phone: "+6281234567890",
  });
  return { businessId, portfolio, waba, number };
}

const inUse = async () => {
  const found = await db.asset.findMany({
    where: { archivedAt: null },
    orderBy: { id: "asc" },
    select: { kind: true },
  });
  return found.map(({ kind }) => kind);
};

describe("moving an asset", () => {
  it("hangs it below another of its business and says from where to where", async () => {
    const lead = await createPerson();
    const { businessId, number } = await aTree();
    const other = await createAsset({ businessId, name: "Second" });

    const verdict = await moveAsset(lead, number.id, { parentId: other.id, version: 1 });

    expect(verdict).toMatchObject({ ok: true });
    expect(await db.auditEvent.findMany()).toMatchObject([
      { kind: "asset.moved", detail: { before: "Main", after: "Second" } },
    ]);
  });

  it("refuses a place of the wrong kind", async () => {
    const lead = await createPerson();
    const { portfolio, number } = await aTree();

    const verdict = await moveAsset(lead, number.id, { parentId: portfolio.id, version: 1 });

    expect(verdict).toMatchObject({ refusal: { key: "assets.errors.wrongParent" } });
  });

  it("refuses when somebody changed the asset meanwhile", async () => {
    const lead = await createPerson();
    const { number } = await aTree();

    const verdict = await moveAsset(lead, number.id, { parentId: null, version: 7 });

    expect(verdict).toMatchObject({ refusal: { key: "assets.errors.movedMeanwhile" } });
  });
});

describe("archiving an asset", () => {
  it("takes all that stands below along, and brings back what went with it", async () => {
    const lead = await createPerson();
    const { portfolio, waba } = await aTree();

    await archiveAsset(lead, waba.id);
    expect(await inUse()).toEqual(["portfolio"]);

    await restoreAsset(lead, waba.id);
    expect(await inUse()).toEqual(["portfolio", "waba", "phone_number"]);
    expect(portfolio.archivedAt).toBeNull();
  });

  it("leaves archived what was archived before", async () => {
    const lead = await createPerson();
    const { waba, number } = await aTree();
    await archiveAsset(lead, number.id, new Date("2026-11-01T00:00:00Z"));
    await archiveAsset(lead, waba.id);

    await restoreAsset(lead, waba.id);

    expect(await inUse()).toEqual(["portfolio", "waba"]);
  });

  it("brings nothing back below something archived", async () => {
    const lead = await createPerson();
    const { waba, number } = await aTree();
    await archiveAsset(lead, waba.id);

    const verdict = await restoreAsset(lead, number.id);

    expect(verdict).toMatchObject({ refusal: { key: "assets.errors.parentArchived" } });
  });

  it("does not bring back a number that another asset uses by now", async () => {
    const lead = await createPerson();
    const { number } = await aTree();
    await archiveAsset(lead, number.id);
    await createAsset({ kind: "phone_number", phone: "+6281234567890" });

    const verdict = await restoreAsset(lead, number.id);

    expect(verdict).toMatchObject({ refusal: { key: "assets.errors.phoneTakenMeanwhile" } });
    expect(await db.asset.findUnique({ where: { id: number.id } })).toHaveProperty(
      "archivedAt",
      expect.any(Date),
    );
  });
});

describe("deleting an asset", () => {
  it("removes a mistaken entry and remembers it", async () => {
    const lead = await createPerson();
    const { number } = await aTree();

    expect(await deleteAsset(lead, number.id)).toMatchObject({ ok: true });
    expect(await db.asset.findUnique({ where: { id: number.id } })).toBeNull();
    expect(await db.auditEvent.findMany()).toMatchObject([
      { kind: "asset.deleted", detail: { label: "+6281234567890" } },
    ]);
  });

  it("refuses while something stands below it", async () => {
    const { waba } = await aTree();

    expect(await deleteAsset(await createPerson(), waba.id)).toMatchObject({
      refusal: { key: "assets.errors.hasBranches", params: { count: 1 } },
    });
  });

  it("refuses once a case used it", async () => {
    const { businessId, number } = await aTree();
    await createCase({ businessId, assetIds: [number.id] });

    const verdict = await deleteAsset(await createPerson(), number.id);

    expect(verdict).toMatchObject({ refusal: { key: "assets.errors.usedByCase" } });
    expect(await db.asset.findUnique({ where: { id: number.id } })).not.toBeNull();
    expect(await db.auditEvent.count()).toBe(0);
  });
});
