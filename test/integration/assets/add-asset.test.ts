import { describe, expect, it } from "vitest";
import { addAsset } from "~/features/assets/add-asset.server";
import { type NewAsset, newAssetSchema } from "~/features/assets/asset-schemas";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";
import { untilSomeoneWaits } from "~test/support/database";

const form = (typed: Partial<NewAsset>) => newAssetSchema.parse({ kind: "waba", ...typed });

describe("adding an asset", () => {
  it("puts a number below its WABA, in one spelling, served by its provider, and records it", async () => {
    const lead = await createPerson();
    const waba = await createAsset();
    const ycloud = await createProvider();
    const typed = form({
      kind: "phone_number",
      name: "Main line",
      phone: "0812-3456-7890",
      externalId: "1065 4035-2656",
      parentId: waba.id,
      providerIds: [ycloud.id],
    });

    const verdict = await addAsset(lead, { id: waba.businessId, country: "ID" }, typed);

    expect(verdict).toMatchObject({ ok: true });
    expect(
      await db.asset.findFirst({ where: { name: "Main line" }, include: { providers: true } }),
    ).toMatchObject({
      phone: "+6281234567890",
      externalId: "106540352656",
      parentId: waba.id,
      providers: [{ providerId: ycloud.id }],
    });
    expect(await db.auditEvent.findMany()).toMatchObject([
      { kind: "asset.added", subjectKind: "asset", actorId: lead.id },
    ]);
  });

  it("says beside the id where it is used already", async () => {
    const lead = await createPerson();
    const business = await createBusiness({ name: "Batik Raya" });
    await createAsset({ businessId: business.id, name: "Batik", externalId: "102290129340398" });

    const verdict = await addAsset(
      lead,
      await createBusiness(),
      form({ externalId: "102290129340398" }),
    );

    expect(verdict).toEqual({
      ok: false,
      field: "externalId",
      refusal: {
        key: "assets.errors.idUsed",
        params: { asset: "Batik", business: "Batik Raya" },
      },
    });
  });

  it("names no business that the person may not see", async () => {
    const own = await createBusiness();
    const liaison = await createPerson({ businessIds: [own.id] });
    await createAsset({ externalId: "102290129340398" });
    await createAsset({ kind: "app_number", phone: "+6281234567890" });

    const id = await addAsset(liaison, own, form({ externalId: "102290129340398" }));
    const number = await addAsset(
      liaison,
      own,
      form({ kind: "app_number", phone: "081234567890" }),
    );

    expect(id).toMatchObject({ refusal: { key: "assets.errors.idElsewhere" } });
    expect(number).toMatchObject({ refusal: { key: "assets.errors.phoneElsewhere" } });
    expect(JSON.stringify([id, number])).not.toContain("params");
  });

  it("lets the same id stand once per kind, and a number once per kind in use", async () => {
    const lead = await createPerson();
    const business = await createBusiness();
    await createAsset({ kind: "waba", externalId: "102290129340398" });
    await createAsset({ kind: "phone_number", phone: "+6281234567890", archivedAt: new Date() });

    const sameIdOtherKind = form({ kind: "portfolio", externalId: "102290129340398" });
    const numberOfArchived = form({ kind: "phone_number", phone: "081234567890" });

    expect(await addAsset(lead, business, sameIdOtherKind)).toMatchObject({ ok: true });
    expect(await addAsset(lead, business, numberOfArchived)).toMatchObject({ ok: true });
  });

  it("tells the slower of two people who add the same id at once", async () => {
    const ben = await createPerson();
    const business = await createBusiness();

    const slower = await db.$transaction(async (tx) => {
      await tx.asset.create({
        data: { businessId: business.id, kind: "waba", name: "First", externalId: "55555" },
      });
      const attempt = addAsset(ben, business, form({ externalId: "55555" }));
      await untilSomeoneWaits();
      return { attempt };
    });

    expect(await slower.attempt).toMatchObject({
      field: "externalId",
      refusal: { key: "assets.errors.idUsed", params: { asset: "First" } },
    });
    expect(await db.asset.count()).toBe(1);
  });

  it.each([
    ["of another business", {}],
    ["that is archived", { archivedAt: new Date() }],
  ])("refuses a place %s", async (_name, overrides) => {
    const lead = await createPerson();
    const business = await createBusiness();
    const parent = await createAsset({
      ...overrides,
      ...("archivedAt" in overrides && { businessId: business.id }),
    });

    const verdict = await addAsset(
      lead,
      business,
      form({ kind: "template", name: "order_update", parentId: parent.id }),
    );

    expect(verdict).toMatchObject({
      field: "parentId",
      refusal: { key: "assets.errors.parentGone" },
    });
    expect(await db.auditEvent.count()).toBe(0);
  });
});
