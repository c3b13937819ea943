import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { next } from "./next";

/** A saved business in Indonesia, unremarkable except for what the test says about it. */
export function createBusiness(overrides: Partial<Prisma.BusinessUncheckedCreateInput> = {}) {
  return db.business.create({
    data: { name: `Kopi Senja ${next()}`, country: "ID", timeZone: "Asia/Jakarta", ...overrides },
  });
}
