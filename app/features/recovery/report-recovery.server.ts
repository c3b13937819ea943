/**
 * Reports the recovery stage of a case, in the transaction of whatever changed it. Where so many
 * customers are counted that whoever changed one would wait, a worker does it as soon as it can.
 */
import { forgetTrack, reportTrack } from "~/features/cases/tracks/report-track.server";
import type { Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { Prisma } from "~prisma/generated/client";
import { rightsDueAt } from "./customers/requested/rights-request";
import { windowEnd } from "./guard/service-window";
import { TO_CONTACT } from "./progress/group-sql.server";
import { type RecoveryFacts, recoveryTrack } from "./recovery-track";
import { insideWindow } from "./requests/inside-window.server";

const MANY = 20_000;

export async function reportRecovery(
  tx: Tx,
  caseId: string,
  now: Date,
  many = MANY,
): Promise<void> {
  if (await hasMoreThan(tx, caseId, many)) {
    await enqueue(tx, "refresh-recovery", { caseId }, { key: `refresh-recovery ${caseId}` });
  } else await countRecovery(tx, caseId, now);
}

async function hasMoreThan(tx: Tx, caseId: string, many: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isMore: boolean }[]>`
    SELECT count(*) > ${many} AS "isMore" FROM (
      SELECT 1 FROM "AffectedCustomer" WHERE "caseId" = ${caseId}::uuid LIMIT ${many + 1}) first`;
  return row?.isMore ?? false;
}

/** However many there are. */
export async function countRecovery(tx: Tx, caseId: string, now: Date): Promise<void> {
  const report = recoveryTrack(await recoveryFacts(tx, caseId, now));
  if (report) await reportTrack(tx, caseId, "recovery", report, now);
  else await forgetTrack(tx, caseId, "recovery");
}

/** Over rows `a` of a case's customers. */
const COUNTED = Prisma.sql`
  (count(*) FILTER (WHERE a.state IN ('identified', 'contact_pending', 'contacted', 'responded')))::int
    AS "underWay",
  (count(*) FILTER (WHERE ${TO_CONTACT}))::int AS "toContact",
  (count(*) FILTER (WHERE a.state = 'responded'))::int AS responded`;

type Counted = Omit<RecoveryFacts, "windowClosesAt" | "rightsDueAt"> & {
  firstWroteAt: Date | null;
  firstArrivedAt: Date | null;
};

/** Each table is gone through once, and only this case's part of it. */
async function recoveryFacts(tx: Tx, caseId: string, now: Date): Promise<RecoveryFacts> {
  const [found] = await tx.$queryRaw<Counted[]>`
    SELECT EXISTS (SELECT 1 FROM "ImpactCorrection" i WHERE i."caseId" = ${caseId}::uuid)
        AS "hasWindow",
      a.customers, a."underWay" - e."underWay" AS "underWay",
      a."toContact" - e."toContact" AS "toContact", a.responded - e.responded AS responded,
      k."inCampaign", k.stopped,
      (a."hasBegun" OR k.campaigns > 0 OR g.grants > 0) AS "hasBegun",
      m.waiting, m.unanswered - o."neverAnswered" AS unanswered, o."insideWindow",
      o."firstWroteAt",
      g."toApprove", g."proposerIds", g."toHandOut", r.rights, r."firstArrivedAt"
    FROM (
      SELECT count(*)::int AS customers, ${COUNTED},
        COALESCE(bool_or(a."contactedAt" IS NOT NULL OR a.state <> 'identified'), false)
          AS "hasBegun"
      FROM "AffectedCustomer" a WHERE a."caseId" = ${caseId}::uuid) a, (
      SELECT ${COUNTED} FROM "AffectedCustomer" a JOIN "Customer" c ON c.id = a."customerId"
      WHERE a."caseId" = ${caseId}::uuid AND c."erasedAt" IS NOT NULL) e, (
      SELECT count(*)::int AS campaigns,
        (count(*) FILTER (WHERE k.state = 'paused' AND k."stoppedBy" <> ''))::int AS stopped,
        (SELECT count(DISTINCT d."customerId")::int FROM "Campaign" r
          JOIN "ApologyDelivery" d ON d."campaignId" = r.id
            AND d.state IN ('waiting', 'handed_over')
          JOIN "AffectedCustomer" a ON a."customerId" = d."customerId"
            AND a."caseId" = r."caseId" AND ${TO_CONTACT}
          WHERE r."caseId" = ${caseId}::uuid AND r.state = 'running') AS "inCampaign"
      FROM "Campaign" k WHERE k."caseId" = ${caseId}::uuid) k, (
      SELECT count(*)::int AS waiting,
        (count(*) FILTER (WHERE m."answeredAt" IS NULL))::int AS unanswered
      FROM "MissedRequest" m
      WHERE m."caseId" = ${caseId}::uuid AND m.state IN ('open', 'in_progress')) m, (
      SELECT count(*)::int AS "insideWindow", min(w.at) AS "firstWroteAt",
        (count(*) FILTER (WHERE m."answeredAt" IS NULL))::int AS "neverAnswered"
      ${insideWindow(caseId, now)}) o, (
      SELECT count(*)::int AS rights, min("arrivedAt") AS "firstArrivedAt"
      FROM "RightsRequest" WHERE "caseId" = ${caseId}::uuid AND state = 'open') r, (
      SELECT count(*)::int AS grants,
        (count(*) FILTER (WHERE state = 'proposed'))::int AS "toApprove",
        (count(*) FILTER (WHERE state = 'approved'))::int AS "toHandOut",
        COALESCE(array_agg(DISTINCT "proposedById"::text) FILTER (WHERE state = 'proposed'), '{}')
          AS "proposerIds"
      FROM "Grant" WHERE "caseId" = ${caseId}::uuid) g`;
  if (!found) throw new Error("A case that cannot be counted.");
  const { firstWroteAt, firstArrivedAt, ...facts } = found;
  return {
    ...facts,
    windowClosesAt: windowEnd(firstWroteAt, now),
    rightsDueAt: firstArrivedAt && rightsDueAt(firstArrivedAt),
  };
}
