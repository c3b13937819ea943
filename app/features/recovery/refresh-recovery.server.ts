/**
 * Tells anew what recovery asks for, where that changes without anybody of us doing something: a
 * window opens with what a customer writes and closes with time, and a campaign goes on by itself.
 */
import { db } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { WINDOW_HOURS } from "~templates/rules/service-window";
import { WROTE_ON_WHATSAPP } from "./guard/wrote-on-whatsapp.server";
import { countRecovery } from "./report-recovery.server";

const HOUR = 3_600_000;
/** Whoever wrote so long ago has just seen their window close. */
const LOOKED_BACK_MS = (WINDOW_HOURS + 1) * HOUR;

/** Each case in a transaction of its own; a case of which nothing new is to be said is not written. */
export async function refreshRecovery(now = new Date()): Promise<void> {
  const cases = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "CaseTrack" t JOIN "Case" c ON c.id = t."caseId"
    WHERE t.stage = 'recovery' AND t.state NOT IN ('done', 'waived')
      AND c.phase IN ('new', 'triage', 'active', 'monitoring')
      AND (EXISTS (SELECT 1 FROM "Campaign" k WHERE k."caseId" = c.id
          AND (k.state IN ('running', 'paused') OR k."endedAt" > ${new Date(now.getTime() - HOUR)}))
        OR EXISTS (SELECT 1 FROM ${WROTE_ON_WHATSAPP} v WHERE v."businessId" = c."businessId"
          AND v.at > ${new Date(now.getTime() - LOOKED_BACK_MS)})
        OR (NOT t."blocksClosing" AND EXISTS (SELECT 1 FROM "AffectedCustomer" a
          WHERE a."caseId" = c.id)))`;
  for (const { id } of cases) {
    await refreshCase(id, now);
    giveWay();
  }
}

const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

export const refreshCase = (id: string, now = new Date()): Promise<void> =>
  db.$transaction((tx) => countRecovery(tx, id, now), PATIENCE);
