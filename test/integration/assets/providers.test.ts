import { expect, it } from "vitest";
import {
  providerChoices,
  providerList,
  providerPage,
} from "~/features/assets/asset-page-queries.server";
import { newProviderSchema } from "~/features/assets/asset-schemas";
import {
  addProvider,
  editProvider,
  setProviderArchived,
} from "~/features/assets/save-provider.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";

const provider = (name: string) => newProviderSchema.parse({ name });

it("gives each provider a name of its own", async () => {
  const lead = await createPerson();
  await addProvider(lead, provider("YCloud"));

  expect(await addProvider(lead, provider("ycloud"))).toMatchObject({
    field: "name",
    refusal: { key: "assets.errors.providerTaken" },
  });
});

it("hands the second of two editors the text of the first", async () => {
  const lead = await createPerson();
  const { id } = await createProvider({ name: "YCloud" });
  await editProvider(lead, id, { ...provider("YCloud"), notes: "First", version: 1 });

  const second = await editProvider(lead, id, { ...provider("YCloud"), notes: "B", version: 1 });

  expect(second).toMatchObject({ theirs: { version: 2, values: { notes: "First" } } });
});

it("counts and lists only assets that the reader may see", async () => {
  const { id, name } = await createProvider();
  const own = await createAsset({ providers: { create: { providerId: id } } });
  await createAsset({ providers: { create: { providerId: id } } });
  const limited = await createPerson({ businessIds: [own.businessId] });

  expect(await providerList(limited)).toMatchObject([{ name, serves: 1 }]);
  expect((await providerPage(limited, id))?.assets).toMatchObject([{ asset: { id: own.id } }]);
});

it("leaves the choices when archived and keeps what it serves", async () => {
  const lead = await createPerson();
  const { id } = await createProvider();
  await createAsset({ providers: { create: { providerId: id } } });

  await setProviderArchived(lead, id, new Date());

  expect(await providerChoices()).toEqual([]);
  expect(await db.assetProvider.count()).toBe(1);
});
