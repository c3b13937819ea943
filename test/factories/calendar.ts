import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";

const OFFICE = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: 540, closesAt: 1020 }));

/** Monday to Friday, nine to five in Jakarta, unless the test says otherwise. */
export function createCalendar(
  overrides: Partial<Prisma.BusinessCalendarUncheckedCreateInput> = {},
) {
  return db.businessCalendar.create({
    data: {
      name: "Office hours",
      timeZone: "Asia/Jakarta",
      holidaySets: [],
      hours: { create: OFFICE },
      ...overrides,
    },
  });
}
