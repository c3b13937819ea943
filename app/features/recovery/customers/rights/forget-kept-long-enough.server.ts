/**
 * Erases customers whose cases have all been over for so many days, as many at once as one statement
 * bears. No list outside the database is kept of them: a case that a backup opens again needs them
 * again, and where it is over the next run finds them.
 */
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db, type Tx } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { Prisma } from "~prisma/generated/client";
import { holdPeople } from "../../importing/keep-people.server";
import type { CustomerEvent } from "../care/customer-events";
import { alsoAsSql } from "../same-person.server";
import { forgetCustomers } from "./forget-customers.server";

const AT_ONCE = 2_000;
const DAY = 86_400_000;

/** @returns how many were erased */
export async function forgetKeptLongEnough(days: number, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - days * DAY);
  let count = 0;
  for (let after = FIRST; ; giveWay()) {
    const ids = await dueAfter(after, before);
    const last = ids.at(-1);
    if (!last) return count;
    after = last;
    count += await forgetSome(ids, before, days);
  }
}

const FIRST = "00000000-0000-0000-0000-000000000000";

/** Cases that were over before a moment; a merged one is over when the one it went into is. */
const overSql = (before: Date) => Prisma.sql`
  WITH RECURSIVE over AS (
    SELECT c.id FROM "Case" c
    WHERE c.phase IN ('closed', 'void') AND COALESCE(c."closedAt", c."updatedAt") < ${before}
    UNION
    SELECT m.id FROM "Case" m JOIN over o ON m."mergedIntoId" = o.id WHERE m.phase = 'merged')`;

/** Of a customer `c`, by whichever of their records: nothing goes on that they are part of, and nothing they asked for waits. */
const isDue = (before: Date) => Prisma.sql`
  c."erasedAt" IS NULL AND c."createdAt" < ${before}
  AND NOT EXISTS (
    SELECT 1 FROM (SELECT c.id UNION ALL ${alsoAsSql(Prisma.sql`c`)}) who(id)
    WHERE EXISTS (SELECT 1 FROM "AffectedCustomer" a
        WHERE a."customerId" = who.id AND a."caseId" NOT IN (SELECT id FROM over))
      OR EXISTS (SELECT 1 FROM "RightsRequest" r
        WHERE r."customerId" = who.id AND r.state = 'open'))`;

async function dueAfter(after: string, before: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    ${overSql(before)}
    SELECT c.id FROM "Customer" c WHERE c.id > ${after}::uuid AND ${isDue(before)}
    ORDER BY c.id LIMIT ${AT_ONCE}`;
  return rows.map(({ id }) => id);
}

/**
 * Their cases, and they themselves, are held while it is looked at once more: whoever opens a case
 * again, or takes one of them into another, keeps them.
 */
const forgetSome = (ids: string[], before: Date, days: number): Promise<number> =>
  db.$transaction(
    async (tx) => {
      await tx.$executeRaw`
        SELECT 1 FROM "Case" c WHERE c.id IN (
          SELECT a."caseId" FROM "AffectedCustomer" a WHERE a."customerId" = ANY (${ids}::uuid[]))
        ORDER BY c.id FOR NO KEY UPDATE`;
      const businesses = await tx.$queryRaw<{ businessId: string }[]>`
        SELECT DISTINCT "businessId" FROM "Customer" WHERE id = ANY (${ids}::uuid[]) ORDER BY 1`;
      for (const { businessId } of businesses) await holdPeople(tx, businessId);
      await tx.$executeRaw`
        SELECT 1 FROM "Customer" WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
      const { people } = await forgetCustomers(tx, await stillDue(tx, ids, before));
      await tell(tx, people, days);
      return people.length;
    },
    { timeout: 60_000 },
  );

async function stillDue(tx: Tx, ids: string[], before: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    ${overSql(before)}
    SELECT c.id FROM "Customer" c WHERE c.id = ANY (${ids}::uuid[]) AND ${isDue(before)}`;
  return rows.map(({ id }) => id);
}

/** One event for a business: what happened to each of many would say nothing more. */
async function tell(tx: Tx, people: readonly { businessId: string }[], days: number) {
  for (const id of new Set(people.map(({ businessId }) => businessId))) {
    const count = people.filter(({ businessId }) => businessId === id).length;
    const fact: CustomerEvent = { kind: "customer.kept_long_enough", detail: { count, days } };
    await recordEvent(tx, systemActor, { subject: { kind: "business", id }, ...fact });
  }
}
