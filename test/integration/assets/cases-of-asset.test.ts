import { expect, it } from "vitest";
import { casesOfAsset } from "~/features/cases/case-queries.server";
import { createAsset } from "~test/factories/asset";
import { createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

it("lists the cases that concern an asset, and none a person may not see", async () => {
  const asset = await createAsset();
  const { reference } = await createCase({ businessId: asset.businessId, assetIds: [asset.id] });
  await createCase({ businessId: asset.businessId });

  const seen = await casesOfAsset(await createPerson(), asset.id);
  const hidden = await casesOfAsset(await createPerson({ businessIds: [] }), asset.id);

  expect(seen.map((each) => each.reference)).toEqual([reference]);
  expect(hidden).toEqual([]);
});
