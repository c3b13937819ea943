/** Who a campaign is for is settled once, when it begins: one delivery for each customer. */
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { wantsSomething } from "../../customers/left-alone.server";
import { GRAVITY } from "../../harm";

type Audience = {
  caseId: string;
  harms: readonly string[];
  segment: string;
  /** Where they stand now; anywhere where it is empty. */
  customerStates: readonly string[];
  /** Those whom an earlier campaign did not reach, for one reason where it is named. */
  afterId: string | null;
  afterReason: string;
};

/** Customers of the case with what their letter is about, as SQL. What other cases told of them says nothing here. */
export function audienceSql({ caseId, harms, segment, ...only }: Audience): Prisma.Sql {
  const named =
    harms.length > 0 ? Prisma.sql`AND m.harm = ANY (${[...harms]}::text[])` : Prisma.empty;
  return Prisma.sql`
    SELECT a."customerId", COALESCE(w.harm, 'other') AS harm
    FROM "AffectedCustomer" a
    LEFT JOIN LATERAL (
      SELECT m.harm FROM "MissedRequest" m
      WHERE m."customerId" = a."customerId" AND m."caseId" = a."caseId" ${named}
      ORDER BY array_position(${[...GRAVITY]}::text[], m.harm) LIMIT 1) w ON true
    WHERE a."caseId" = ${caseId}::uuid AND ${wantsSomething}
      ${harms.length > 0 ? Prisma.sql`AND w.harm IS NOT NULL` : Prisma.empty}
      ${
        segment
          ? Prisma.sql`AND EXISTS (SELECT 1 FROM "CustomerTold" t
              WHERE t."customerId" = a."customerId" AND t."caseId" = a."caseId"
                AND lower(t.segment) = lower(${segment}))`
          : Prisma.empty
      }
      ${inStates(only)} ${unreachedBefore(only)}`;
}

const inStates = ({ customerStates }: Pick<Audience, "customerStates">) =>
  customerStates.length > 0
    ? Prisma.sql`AND a.state::text = ANY (${[...customerStates]}::text[])`
    : Prisma.empty;

const unreachedBefore = ({ afterId, afterReason }: Pick<Audience, "afterId" | "afterReason">) =>
  afterId
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM "ApologyDelivery" e
        WHERE e."campaignId" = ${afterId}::uuid AND e."customerId" = a."customerId"
          AND e.state IN ('skipped', 'failed')
          ${afterReason ? Prisma.sql`AND e.reason = ${afterReason}` : Prisma.empty})`
    : Prisma.empty;

export async function countAudience(tx: Tx, of: Audience): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${audienceSql(of)}) audience`;
  return row?.count ?? 0;
}

/** So many at once that the database would go the wrong ways to them until it has counted by itself. */
const MANY = 1_000;

/** Doing it twice adds nobody. Says how many there are. */
export async function settleAudience(tx: Tx, of: Audience & { id: string }): Promise<number> {
  await tx.$executeRaw`
    INSERT INTO "ApologyDelivery" (id, "campaignId", "customerId", harm)
    SELECT gen_random_uuid(), ${of.id}::uuid, "customerId", harm FROM (${audienceSql(of)}) audience
    ON CONFLICT ("campaignId", "customerId") DO NOTHING`;
  const count = await tx.apologyDelivery.count({ where: { campaignId: of.id } });
  if (count >= MANY) await tx.$executeRaw`ANALYZE "ApologyDelivery"`;
  return count;
}
