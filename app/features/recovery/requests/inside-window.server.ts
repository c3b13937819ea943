/** What of a case waits for an answer that may be given freely now: its customer wrote, and was not answered since. */
import { Prisma } from "~prisma/generated/client";
import { WINDOW_HOURS } from "~templates/rules/service-window";
import { WROTE_ON_WHATSAPP } from "../guard/wrote-on-whatsapp.server";

const HOUR = 3_600_000;

/** Requests `m`, each with the moment `w.at` at which its customer last wrote: FROM and WHERE of a statement. */
export const insideWindow = (caseId: string, now: Date): Prisma.Sql => Prisma.sql`
  FROM (SELECT v."customerId", max(v.at) AS at FROM ${WROTE_ON_WHATSAPP} v
    WHERE v."businessId" = (SELECT k."businessId" FROM "Case" k WHERE k.id = ${caseId}::uuid)
      AND v.at > ${new Date(now.getTime() - WINDOW_HOURS * HOUR)} AND v.at <= ${now}
    GROUP BY v."customerId") w
  JOIN "MissedRequest" m ON m."customerId" = w."customerId" AND m."caseId" = ${caseId}::uuid
    AND m.state IN ('open', 'in_progress')
  WHERE m."answeredAt" IS NULL OR m."answeredAt" < w.at`;
