import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";

export function createClock(
  overrides: Partial<Prisma.ClockUncheckedCreateInput> & { caseId: string },
) {
  return db.clock.create({
    data: {
      kind: "appeal_window",
      side: "us",
      startsAt: new Date("2026-11-20T04:00:00Z"),
      dueAt: new Date("2026-12-20T04:00:00Z"),
      source: "VONAGE",
      certainty: "secondary",
      ...overrides,
    },
  });
}
