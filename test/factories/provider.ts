import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { next } from "./next";

/** A saved provider. */
export function createProvider(overrides: Partial<Prisma.ProviderUncheckedCreateInput> = {}) {
  return db.provider.create({ data: { name: `YCloud ${next()}`, ...overrides } });
}
