/**
 * Who the rows of a table are about. Within their business people are recognised by number, else by
 * address; somebody known by an address alone gets the number that a row names with it.
 */
import type { ImportPart } from "~/features/imports/import-kind.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { Prisma } from "~prisma/generated/client";

export const stagedOf = ({ importId, from, upTo }: ImportPart) => Prisma.sql`(
  SELECT * FROM "CustomerRow"
  WHERE "importId" = ${importId}::uuid AND line BETWEEN ${from} AND ${upTo})`;

/**
 * Whom of the business a hash names, as something to join to the rows of a part: one look for each
 * row. A planner that knows of few customers of a business yet would go through all of them instead.
 * @param hash column of `Customer` @param named what it is for one row
 */
export const customerNamed = (
  businessId: Prisma.Sql,
  hash: "personHash" | "emailHash",
  named: Prisma.Sql,
) => Prisma.sql`LATERAL (
  SELECT c.id, c."emailHash" FROM "Customer" c
  WHERE c."businessId" = ${businessId} AND c.${Prisma.raw(`"${hash}"`)} = ${named}
  ORDER BY c.id LIMIT 1)`;

/** Ids of version 7 that begin with the moment, so that indexes grow at their end. */
export function idInOrder(): Prisma.Sql {
  const beginning = timeOrderedId(moment().getTime()).slice(0, "xxxxxxxx-xxxx-7".length);
  return Prisma.sql`(${beginning} || substr(gen_random_uuid()::text, 16))::uuid`;
}

/** Of two tables of a business at once the second finds whom the first brought, or took back. */
export const holdPeople = (tx: Tx, businessId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`people of ${businessId}`}, 0))`;

/** First those with a number; whoever has only an address may be one of them. */
export async function addPeople(tx: Tx, part: ImportPart): Promise<void> {
  const { businessId } = part;
  const of = Prisma.sql`${businessId}::uuid`;
  await giveNumbers(tx, part);
  await tx.$executeRaw`
    INSERT INTO "Customer" AS c (id, "businessId", "personHash", "phoneSealed", "phoneEnd",
      "phoneHint", "emailHash", "emailSealed", "emailHint", "createdAt")
    SELECT DISTINCT ON (r."phoneHash") ${idInOrder()}, ${businessId}::uuid, r."phoneHash",
      r."phoneSealed", r."phoneEnd", r."phoneHint", r."emailHash", r."emailSealed", r."emailHint",
      ${moment()}
    FROM ${stagedOf(part)} r WHERE r."phoneHash" IS NOT NULL
    ORDER BY r."phoneHash", r."emailHash" NULLS LAST, r.line
    ON CONFLICT ("businessId", "personHash") DO UPDATE
      SET "emailHash" = excluded."emailHash", "emailSealed" = excluded."emailSealed",
        "emailHint" = excluded."emailHint"
      WHERE c."emailHash" IS NULL AND excluded."emailHash" IS NOT NULL`;
  await tx.$executeRaw`
    INSERT INTO "Customer" (id, "businessId", "personHash", "emailHash", "emailSealed",
      "emailHint", "createdAt")
    SELECT DISTINCT ON (r."emailHash") ${idInOrder()}, ${businessId}::uuid, r."emailHash",
      r."emailHash", r."emailSealed", r."emailHint", ${moment()}
    FROM ${stagedOf(part)} r
    LEFT JOIN ${customerNamed(of, "emailHash", Prisma.sql`r."emailHash"`)} k ON true
    WHERE r."phoneHash" IS NULL AND k.id IS NULL
    ORDER BY r."emailHash", r.line
    ON CONFLICT ("businessId", "personHash") DO NOTHING`;
}

/**
 * To those known by their address alone, where the number is nobody's yet. Of several numbers for one
 * address, and of several addresses with one number, the first counts. Where the number is
 * somebody's, both stay (`same-person.server.ts`).
 */
function giveNumbers(tx: Tx, part: ImportPart) {
  const of = Prisma.sql`${part.businessId}::uuid`;
  return tx.$executeRaw`
  WITH named AS (
    SELECT DISTINCT ON (r."phoneHash") k.id, r.line, r."phoneHash", r."phoneSealed", r."phoneEnd",
      r."phoneHint"
    FROM ${stagedOf(part)} r
    CROSS JOIN ${customerNamed(of, "personHash", Prisma.sql`r."emailHash"`)} k
    LEFT JOIN ${customerNamed(of, "personHash", Prisma.sql`r."phoneHash"`)} n ON true
    WHERE r."phoneHash" IS NOT NULL AND r."emailHash" IS NOT NULL AND n.id IS NULL
    ORDER BY r."phoneHash", r.line)
  UPDATE "Customer" c SET "personHash" = f."phoneHash", "phoneSealed" = f."phoneSealed",
    "phoneEnd" = f."phoneEnd", "phoneHint" = f."phoneHint"
  FROM (SELECT DISTINCT ON (id) * FROM named ORDER BY id, line) f WHERE c.id = f.id`;
}

/**
 * Once rows about them are gone: an address or a number that no row names any more is taken off those
 * who stay, unless something went out to it.
 */
export async function takeOffContacts(tx: Tx, customerIds: readonly string[]): Promise<void> {
  const among = Prisma.sql`c.id = ANY(${[...customerIds]}::uuid[])
    AND c."phoneSealed" IS NOT NULL AND c."emailHash" IS NOT NULL
    AND EXISTS (SELECT 1 FROM "CustomerTold" t WHERE t."customerId" = c.id)`;
  const wentOut = (channel: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT 1 FROM "ApologyDelivery" d JOIN "Campaign" g ON g.id = d."campaignId"
    WHERE d."customerId" = c.id AND d.attempts > 0 AND ${channel})`;
  await tx.$executeRaw`
    UPDATE "Customer" c SET "emailHash" = NULL, "emailSealed" = NULL, "emailHint" = ''
    WHERE ${among} AND NOT ${wentOut(Prisma.sql`g.channel = 'email'`)}
      AND NOT EXISTS (
        SELECT 1 FROM "CustomerTold" t WHERE t."customerId" = c.id AND t."saysAddress")`;
  await tx.$executeRaw`
    UPDATE "Customer" c SET "personHash" = c."emailHash", "phoneSealed" = NULL, "phoneEnd" = '',
      "phoneHint" = ''
    WHERE ${among} AND NOT ${wentOut(Prisma.sql`g.channel <> 'email'`)}
      AND NOT EXISTS (
        SELECT 1 FROM "CustomerTold" t WHERE t."customerId" = c.id AND t."saysNumber")
      AND NOT EXISTS (SELECT 1 FROM "Customer" o
        WHERE o."businessId" = c."businessId" AND o."personHash" = c."emailHash")`;
}
