import { describe, expect, it } from "vitest";
import { type AssetEdit, assetSchema } from "~/features/assets/asset-schemas";
import { editAsset } from "~/features/assets/edit-asset.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";

const edited = (typed: Partial<AssetEdit>) => assetSchema.parse({ version: 1, ...typed });
const asEdited = ({ id, kind }: { id: string; kind: "waba" | "phone_number" }) => ({
  id,
  kind,
  business: { country: "ID" },
});

describe("editing an asset", () => {
  it("records each change with both texts, and who serves it", async () => {
    const lead = await createPerson();
    const ycloud = await createProvider({ name: "YCloud" });
    const waba = await createAsset({ name: "Old", externalId: "55555" });

    const saved = await editAsset(
      lead,
      asEdited({ ...waba, kind: "waba" }),
      edited({ name: "New", externalId: "55555", providerIds: [ycloud.id] }),
    );

    expect(saved).toEqual({ ok: true, value: undefined });
    expect(await db.auditEvent.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { kind: "asset.changed", detail: { field: "name", before: "Old", after: "New" } },
      { kind: "asset.served", detail: { providers: "YCloud" } },
    ]);
  });

  it("hands the second of two editors the text of the first, and changes nothing", async () => {
    const lead = await createPerson();
    const waba = await createAsset({ name: "Old" });
    const asset = asEdited({ ...waba, kind: "waba" });
    await editAsset(lead, asset, edited({ name: "First" }));

    const second = await editAsset(await createPerson(), asset, edited({ name: "Second" }));

    expect(second).toMatchObject({ ok: false, theirs: { version: 2, values: { name: "First" } } });
    expect(await db.asset.findUnique({ where: { id: waba.id } })).toMatchObject({ name: "First" });
    expect(await db.auditEvent.count()).toBe(1);
  });

  it("keeps its own id and number when they are typed again", async () => {
    const lead = await createPerson();
    const number = await createAsset({ kind: "phone_number", phone: "+6281234567890" });

    const saved = await editAsset(
      lead,
      asEdited({ ...number, kind: "phone_number" }),
      edited({ name: number.name, phone: "0812 3456 7890" }),
    );

    expect(saved).toMatchObject({ ok: true });
    expect(await db.auditEvent.count()).toBe(0);
  });

  it("refuses the number of another asset in use", async () => {
    const lead = await createPerson();
    await createAsset({ kind: "phone_number", phone: "+6281234567890", name: "Main" });
    const other = await createAsset({ kind: "phone_number", phone: "+6281234567891" });

    const saved = await editAsset(
      lead,
      asEdited({ ...other, kind: "phone_number" }),
      edited({ name: "Other", phone: "081234567890" }),
    );

    expect(saved).toMatchObject({
      field: "phone",
      refusal: { key: "assets.errors.phoneUsed", params: { asset: "Main" } },
    });
  });
});
