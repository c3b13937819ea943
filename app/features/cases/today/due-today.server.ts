/** How many open cases have a clock that runs out before this person's midnight, missed ones included. */
import { readFilter } from "~/features/cases/queue/queue-filter";
import { queueWhere } from "~/features/cases/queue/queue-where.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";

/** The view of the queue that lists exactly these. */
export const DUE_TODAY = "clock=today&sort=clock";

/** Every page asks: it stops counting where nobody reads the number any more. */
const MOST = 99;

export async function dueToday(
  person: Pick<Person, "id" | "businessIds" | "timeZone">,
  now = new Date(),
): Promise<number> {
  const where = queueWhere(readFilter(new URLSearchParams(DUE_TODAY)), person, now, null);
  const [found] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM "Case" c WHERE ${where} LIMIT ${MOST}) due`;
  return found?.count ?? 0;
}
