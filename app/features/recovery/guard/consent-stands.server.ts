/**
 * Whether a number agreed to hear from the business, as its consent logs tell. A log only ever grows:
 * a later one says of the same number that it withdrew, and the line that it had agreed stays. What
 * counts is whether somebody agreed again after they last withdrew.
 */
import { Prisma } from "~prisma/generated/client";

/** @param c alias of a row of `Customer` */
export const consentStandsSql = (c: Prisma.Sql): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT 1 FROM "ConsentRecord" r WHERE r."businessId" = ${c}."businessId"
    AND r."contactHash" = ${c}."personHash" AND r."withdrawnAt" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "ConsentRecord" w WHERE w."businessId" = r."businessId"
      AND w."contactHash" = r."contactHash" AND w."withdrawnAt" IS NOT NULL
      AND (r."givenAt" IS NULL OR w."withdrawnAt" >= r."givenAt")))`;
