import { describe, expect, it } from "vitest";
import { businessOverview, businessPage } from "~/features/assets/asset-page-queries.server";
import { assetChoices, assetFacts, businessChoices } from "~/features/assets/asset-queries.server";
import { newBusinessSchema, quickAddSchema } from "~/features/assets/asset-schemas";
import { quickAdd } from "~/features/assets/quick-add.server";
import {
  addBusiness,
  archiveBusiness,
  editBusiness,
  restoreBusiness,
} from "~/features/assets/save-business.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";

const business = (name: string) => newBusinessSchema.parse({ name, timeZone: "Asia/Jakarta" });
const everything = { q: "", archived: false, after: "" };

describe("a business", () => {
  it("has a name of its own, whatever its capitals", async () => {
    const lead = await createPerson();
    await addBusiness(lead, business("Kopi Senja"));

    const verdict = await addBusiness(lead, business("KOPI SENJA"));

    expect(verdict).toMatchObject({
      field: "name",
      refusal: { key: "assets.errors.businessTaken" },
    });
  });

  it("is not added by somebody who could not see it", async () => {
    const limited = await createPerson({ businessIds: [] });

    expect(await addBusiness(limited, business("Kopi Senja"))).toMatchObject({
      refusal: { key: "assets.errors.limited" },
    });
    expect(await db.business.count()).toBe(0);
  });

  it("hands the second of two editors the text of the first", async () => {
    const lead = await createPerson();
    const { id } = await createBusiness({ name: "Kopi" });
    const edit = { ...business("Kopi"), version: 1 };
    await editBusiness(lead, id, { ...edit, vertical: "Coffee" });

    const second = await editBusiness(lead, id, { ...edit, vertical: "Tea" });

    expect(second).toMatchObject({ theirs: { version: 2, values: { vertical: "Coffee" } } });
    expect(await db.business.findUnique({ where: { id } })).toMatchObject({ vertical: "Coffee" });
  });

  it("leaves the choices when archived and comes back", async () => {
    const lead = await createPerson();
    const { id } = await createBusiness();
    const { id: assetId } = await createAsset({ businessId: id });

    await archiveBusiness(lead, id);
    expect(await businessChoices(lead)).toEqual([]);
    expect(await assetChoices(lead, id)).toEqual([]);

    await restoreBusiness(lead, id);
    expect(await businessChoices(lead)).toMatchObject([{ id }]);
    expect(await assetChoices(lead, id)).toMatchObject([{ id: assetId }]);
  });
});

describe("the limits of a person", () => {
  it("hide other businesses, their assets and their counts", async () => {
    const own = await createBusiness({ name: "Own" });
    const other = await createBusiness({ name: "Other" });
    await createAsset({ businessId: other.id, name: "Hidden", externalId: "987654321" });
    const limited = await createPerson({ businessIds: [own.id] });

    const overview = await businessOverview(limited, everything);
    const search = await businessOverview(limited, { ...everything, q: "987654321" });

    expect(overview.businesses.map(({ name }) => name)).toEqual(["Own"]);
    expect(search.businesses).toEqual([]);
    expect(await businessPage(limited, other.id)).toBeNull();
    expect(await businessChoices(limited)).toMatchObject([{ name: "Own" }]);
    expect(await assetChoices(limited, other.id)).toEqual([]);
  });
});

describe("finding businesses", () => {
  it.each(["senja", "KOPI", "order_up", "0812-3456", "1022 9012"])("by %j", async (q) => {
    const lead = await createPerson();
    const { id: businessId } = await createBusiness({ name: "Kopi Senja" });
    await createBusiness({ name: "Batik Raya" });
    await createAsset({ businessId, kind: "phone_number", name: "", phone: "+6281234567890" });
    await createAsset({ businessId, kind: "template", name: "order_update" });
    await createAsset({ businessId, kind: "waba", name: "Main", externalId: "102290129340398" });

    const { businesses } = await businessOverview(lead, { ...everything, q });

    expect(businesses.map(({ name }) => name)).toEqual(["Kopi Senja"]);
    expect(businesses).toMatchObject([{ templates: 1 }]);
  });

  it("goes page by page in the order of names", async () => {
    const lead = await createPerson();
    for (let number = 10; number < 32; number += 1) await createBusiness({ name: `B ${number}` });

    const first = await businessOverview(lead, everything);
    const second = await businessOverview(lead, { ...everything, after: first.next ?? "" });

    expect(first.businesses).toHaveLength(20);
    expect(second.businesses.map(({ name }) => name)).toEqual(["B 30", "B 31"]);
    expect(second.next).toBeNull();
  });
});

describe("adding a business in a minute", () => {
  const typed = quickAddSchema.parse({
    name: "Kopi Senja",
    country: "ID",
    timeZone: "Asia/Jakarta",
    portfolioId: "506 914 307 656 634",
    wabaId: "102290129340398",
    phone: "0812-3456-7890",
  });

  it("plants portfolio, WABA and number below each other, served by the provider", async () => {
    const lead = await createPerson();
    const { id: providerId } = await createProvider({ name: "YCloud" });

    const verdict = await quickAdd(lead, { ...typed, providerId });

    expect(verdict).toMatchObject({ ok: true });
    const number = await db.asset.findFirstOrThrow({ where: { kind: "phone_number" } });
    expect(await assetFacts([number.id])).toMatchObject([
      {
        phone: "+6281234567890",
        business: { name: "Kopi Senja" },
        providers: ["YCloud"],
        above: [
          { kind: "waba", externalId: "102290129340398" },
          { kind: "portfolio", externalId: "506914307656634" },
        ],
      },
    ]);
  });

  it("hangs a number under the business when its WABA is not known", async () => {
    const lead = await createPerson();

    await quickAdd(lead, { ...typed, wabaId: "" });

    expect(await db.asset.findFirst({ where: { kind: "phone_number" } })).toMatchObject({
      parentId: null,
    });
  });

  it("adds nothing at all when one id is taken, and says which", async () => {
    const lead = await createPerson();
    await createAsset({ kind: "waba", externalId: "102290129340398" });

    const verdict = await quickAdd(lead, typed);

    expect(verdict).toMatchObject({ field: "wabaId", refusal: { key: "assets.errors.idUsed" } });
    expect(await db.business.count({ where: { name: "Kopi Senja" } })).toBe(0);
  });
});
