import { createHash } from "node:crypto";
import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { next } from "./next";

/** Something that arrived and waits to be read; nobody's in particular unless the test says so. */
export function createDelivery(overrides: Partial<Prisma.DeliveryUncheckedCreateInput> = {}) {
  return db.delivery.create({
    data: {
      provider: "meta",
      arrivedBy: "webhook",
      bodyHash: createHash("sha256").update(`delivery ${next()}`).digest(),
      body: new Uint8Array(),
      headers: {},
      proof: "signed",
      ...overrides,
    },
  });
}
