import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";

type Overrides = Partial<Prisma.MessageUncheckedCreateInput> & { threadId: string };

/** What somebody on their side wrote, for every case of the thread unless the test says otherwise. */
export function createMessage(overrides: Overrides) {
  return db.message.create({
    data: {
      kind: "email",
      direction: "in",
      authorName: "Dewi",
      counterpart: "Mei Lin",
      text: "We look into it.",
      textSha256: "0".repeat(64),
      happenedAt: new Date("2026-11-22T03:00:00Z"),
      happenedZone: "UTC",
      ...overrides,
    },
  });
}
