/** Failed messages and those that never arrived, of one asset or business. */
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { type DropWindow, dropsUntil } from "./silent-drop";

/** Whose messages: of these senders, and whatever belongs to the business when one is given. */
export type Senders = { senders: readonly string[]; businessId: string | null };

export type Step = "hour" | "day";

const ofThem = ({ senders, businessId }: Senders): Prisma.Sql => {
  const named = Prisma.sql`x.sender = ANY(${[...senders]}::text[])`;
  return businessId ? Prisma.sql`(${named} OR x."businessId" = ${businessId}::uuid)` : named;
};

export type CodeCount = { code: string; count: number; firstAt: Date; lastAt: Date };

/** By code, the most frequent first. */
export function failuresByCode(of: Senders, from: Date, until: Date, tx: Tx = db) {
  return tx.$queryRaw<CodeCount[]>`
    SELECT x.code, sum(x.count)::int AS count, min(x.hour) AS "firstAt", max(x.hour) AS "lastAt"
    FROM "FailureCount" x
    WHERE ${ofThem(of)} AND x.hour >= date_trunc('hour', ${from}::timestamptz) AND x.hour < ${until}
    GROUP BY x.code ORDER BY count DESC, x.code`;
}

export type StepCount = { at: Date; count: number };

/** By hour or day of the reader's zone; steps without any are left out. */
export function failuresOverTime(
  of: Senders,
  { from, until, step, zone }: { from: Date; until: Date; step: Step; zone: string },
  tx: Tx = db,
) {
  return tx.$queryRaw<StepCount[]>`
    SELECT date_trunc(${step}, x.hour, ${zone}) AS at, sum(x.count)::int AS count
    FROM "FailureCount" x
    WHERE ${ofThem(of)} AND x.hour >= date_trunc('hour', ${from}::timestamptz) AND x.hour < ${until}
    GROUP BY 1 ORDER BY 1`;
}

/** The same for what was accepted and never arrived: the rule `isSilentDrop` in the database's words. */
export function silentDropsOverTime(
  of: Senders,
  window: DropWindow,
  { step, zone }: { step: Step; zone: string },
  tx: Tx = db,
) {
  return tx.$queryRaw<StepCount[]>`
    SELECT date_trunc(${step}, x."sentAt", ${zone}) AS at, count(*)::int AS count
    FROM "MessageOutcome" x
    WHERE x.state = 'sent' AND ${ofThem(of)}
      AND x."sentAt" >= ${window.from} AND x."sentAt" < ${dropsUntil(window)}
    GROUP BY 1 ORDER BY 1`;
}
