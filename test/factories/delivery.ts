import { createHash } from "node:crypto";
import { db } from "~/platform/db.server";
import { sealBytes } from "~/platform/sealed-bytes.server";
import type { Prisma } from "~prisma/generated/client";
import { next } from "./next";

type Overrides = Partial<Omit<Prisma.DeliveryUncheckedCreateInput, "body" | "bodyHash">> & {
  /** What arrived: text as it stands, anything else as JSON. */
  says?: unknown;
};

/** Something that arrived and waits to be read; nobody's in particular unless the test says so. */
export function createDelivery({ says, ...overrides }: Overrides = {}) {
  const text = typeof says === "string" ? says : JSON.stringify(says ?? { test: next() });
  return db.delivery.create({
    data: {
      provider: "meta",
      arrivedBy: "webhook",
      bodyHash: createHash("sha256").update(`${next()} ${text}`).digest(),
      body: sealBytes("delivery", Buffer.from(text)),
      headers: {},
      proof: "signed",
      ...overrides,
    },
  });
}
