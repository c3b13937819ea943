/** What did not reach people within an interval, counted by person, for whoever makes it up to them. */
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import type { Senders } from "./failure-queries.server";
import { type DropWindow, dropsUntil } from "./silent-drop";

/** Refused because of what was in force, not because of the person (M-ERR). */
export const RESTRICTION_CODES = [
  "131031",
  "368",
  "131048",
  "132015",
  "132016",
  "131064",
  "130497",
] as const;

export type Lost = { customers: number; messages: number };
type Interval = { from: Date; until: Date };

const ofThem = ({ senders, businessId }: Senders): Prisma.Sql => {
  const named = Prisma.sql`x.sender = ANY(${[...senders]}::text[])`;
  return businessId ? Prisma.sql`(${named} OR x."businessId" = ${businessId}::uuid)` : named;
};

/** Whether anything is told of messages of these senders at all. */
export async function isFedWithOutcomes(of: Senders, tx: Tx = db): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ fed: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "MessageOutcome" x WHERE ${ofThem(of)}) AS fed`;
  return row?.fed ?? false;
}

export async function lostToRestrictions(
  of: Senders,
  { from, until }: Interval,
  tx: Tx = db,
): Promise<Lost> {
  const [row] = await tx.$queryRaw<Lost[]>`
    SELECT count(DISTINCT x."recipientHash")::int AS customers, count(*)::int AS messages
    FROM "MessageOutcome" x
    WHERE x.state = 'failed' AND x.code = ANY(${[...RESTRICTION_CODES]}) AND ${ofThem(of)}
      AND x."failedAt" >= ${from} AND x."failedAt" < ${until}`;
  return row ?? { customers: 0, messages: 0 };
}

/** Accepted and never delivered: `isSilentDrop` in the database's words. */
export async function lostSilently(of: Senders, window: DropWindow, tx: Tx = db): Promise<Lost> {
  const [row] = await tx.$queryRaw<Lost[]>`
    SELECT count(DISTINCT x."recipientHash")::int AS customers, count(*)::int AS messages
    FROM "MessageOutcome" x
    WHERE x.state = 'sent' AND ${ofThem(of)}
      AND x."sentAt" >= ${window.from} AND x."sentAt" < ${dropsUntil(window)}`;
  return row ?? { customers: 0, messages: 0 };
}

/** What imported send logs call failed, by category; empty where no log covers the interval. */
export function lostByCategory(
  businessId: string,
  { from, until }: Interval,
  tx: Tx = db,
): Promise<(Lost & { category: string })[]> {
  return tx.$queryRaw`
    SELECT x.category, count(DISTINCT x."recipientHash") FILTER (WHERE x.state = 'failed')::int
        AS customers, count(*) FILTER (WHERE x.state = 'failed')::int AS messages
    FROM "SentMessage" x
    WHERE x."businessId" = ${businessId}::uuid AND x."sentAt" >= ${from} AND x."sentAt" < ${until}
    GROUP BY x.category ORDER BY x.category`;
}
