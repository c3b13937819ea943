import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";

/** A restriction of a case that is in force, unless the test says otherwise. */
export function createRestriction(
  restriction: Pick<Prisma.RestrictionUncheckedCreateInput, "caseId"> &
    Partial<Prisma.RestrictionUncheckedCreateInput>,
) {
  return db.restriction.create({
    data: {
      class: "restricted_timed",
      types: [],
      startedAt: new Date("2026-11-20T03:00:00Z"),
      startedZone: "UTC",
      ...restriction,
    },
  });
}
