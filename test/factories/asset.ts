import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { createBusiness } from "./business";
import { next } from "./next";

/** A saved WABA, unless the test says what else. */
export async function createAsset(overrides: Partial<Prisma.AssetUncheckedCreateInput> = {}) {
  return db.asset.create({
    data: {
      businessId: overrides.businessId ?? (await createBusiness()).id,
      kind: "waba",
      name: `Main ${next()}`,
      ...overrides,
    },
  });
}
