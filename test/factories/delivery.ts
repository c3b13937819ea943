import { createHash } from "node:crypto";
import { db } from "~/platform/db.server";
import { sealBytes } from "~/platform/sealed-bytes.server";
import type { Prisma } from "~prisma/generated/client";
import { next } from "./next";

type Overrides = Partial<
  Omit<Prisma.DeliveryUncheckedCreateInput, "body" | "bodyHash" | "signals">
> & {
  body?: string;
};

/** A stored delivery that waits to be read: a signed webhook, unless the test says otherwise. */
export function createDelivery({ body = `{"number":${next()}}`, ...overrides }: Overrides = {}) {
  const bytes = Buffer.from(body);
  return db.delivery.create({
    data: {
      provider: "meta",
      arrivedBy: "webhook",
      proof: "signed",
      headers: {},
      bodyHash: createHash("sha256").update(bytes).digest(),
      body: sealBytes("delivery", bytes),
      ...overrides,
    },
  });
}
