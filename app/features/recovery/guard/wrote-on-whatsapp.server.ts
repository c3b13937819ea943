/**
 * Whenever a customer wrote on WhatsApp, by whatever way it came to be known: a table said so, a
 * webhook told of it, or a colleague noted it. The guard and every list of open windows read this.
 */
import { Prisma } from "~prisma/generated/client";

/** Rows of customerId, businessId, at; a customer may have several. To be narrowed by customer, or by business and time. */
export const WROTE_ON_WHATSAPP = Prisma.sql`(
  SELECT m."customerId", k."businessId", m."inboundAt" AS at
  FROM "MissedRequest" m JOIN "Case" k ON k.id = m."caseId"
  WHERE m."inboundAt" IS NOT NULL
  UNION ALL
  SELECT y."customerId", k."businessId", y.at
  FROM "CustomerReply" y JOIN "Case" k ON k.id = y."caseId"
  WHERE y.channel = 'whatsapp'
  UNION ALL
  SELECT c.id, w."businessId", w.at
  FROM "LastWrote" w
  JOIN "Customer" c ON c."businessId" = w."businessId" AND c."personHash" = w."contactHash")`;

/** When they wrote last. @param customer the column with their id */
export const lastWroteSql = (customer: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT max(v.at) FROM ${WROTE_ON_WHATSAPP} v WHERE v."customerId" = ${customer})`;
