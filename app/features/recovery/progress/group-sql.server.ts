/** What the figures count and the lists behind them show, as SQL about a row `a` of a case's customers. */
import { Prisma } from "~prisma/generated/client";
import type { CustomerGroup } from "./customer-group";

/** Letters and calls of a case with the campaign they belong to, the latest campaign highest. */
export const campaignsSql = (caseId: string) => Prisma.sql`
  SELECT k.id, k.channel, k.state, lpad((row_number() OVER (ORDER BY k."createdAt", k.id))::text, 6, '0') AS place
  FROM "Campaign" k WHERE k."caseId" = ${caseId}::uuid`;

/**
 * One row for each customer who is in a campaign: what is still to come, and the latest attempt that
 * failed, as the place of its campaign and the reason, so that of several the highest is the latest.
 */
export const attemptsSql = (caseId: string, only = Prisma.empty) => Prisma.sql`
  SELECT d."customerId",
    bool_or(d.state IN ('waiting', 'handed_over') AND k.state IN ('scheduled', 'running', 'paused'))
      AS waits,
    bool_or(d.state = 'unconfirmed') AS unconfirmed,
    max(k.place || d.reason) FILTER (WHERE d.state IN ('skipped', 'failed')) AS latest
  FROM (${campaignsSql(caseId)}) k JOIN "ApologyDelivery" d ON d."campaignId" = k.id
  ${only} GROUP BY d."customerId"`;

/** Why nobody has been in touch with `a`, whose attempts are `t`: one reason each, as `UNREACHED` or a failure. */
export const WHY_UNREACHED = Prisma.sql`
  CASE WHEN a.state = 'made_whole' THEN 'made_whole'
    WHEN a.state = 'declined' THEN 'declined'
    WHEN a.state = 'unreachable' THEN 'given_up'
    WHEN t.waits THEN 'waiting'
    WHEN t.unconfirmed THEN 'unconfirmed'
    ELSE COALESCE(NULLIF(substr(t.latest, 7), ''), 'not_tried') END`;

/** Every channel that reached a customer of the case, once. */
export const reachedSql = (caseId: string) => Prisma.sql`
  SELECT d."customerId", k.channel
  FROM "Campaign" k JOIN "ApologyDelivery" d ON d."campaignId" = k.id
  WHERE k."caseId" = ${caseId}::uuid AND d.state = 'sent'
  UNION
  SELECT m."customerId", m."answeredBy" FROM "MissedRequest" m
  WHERE m."caseId" = ${caseId}::uuid AND m."answeredAt" IS NOT NULL AND m."answeredBy" <> ''`;

/** That `a` was reached over a channel: looked up for each customer, since a page needs only a few. */
const reachedOver = (channel: string) => Prisma.sql`
  (EXISTS (SELECT 1 FROM "ApologyDelivery" d JOIN "Campaign" k ON k.id = d."campaignId"
      WHERE d."customerId" = a."customerId" AND k."caseId" = a."caseId"
        AND k.channel = ${channel} AND d.state = 'sent')
    OR EXISTS (SELECT 1 FROM "MissedRequest" m
      WHERE m."customerId" = a."customerId" AND m."caseId" = a."caseId"
        AND m."answeredAt" IS NOT NULL AND m."answeredBy" = ${channel}))`;

/** That their first answer came after a letter `d` that had left. */
export const ANSWERED = Prisma.sql`d.state = 'sent'
  AND a."respondedAt" >= COALESCE(d."sentAt", d."handedOverAt", a."contactedAt")`;

/** That `a` has not heard from us and is to. */
export const TO_CONTACT = Prisma.sql`(a."contactedAt" IS NULL
  AND a.state IN ('identified', 'contact_pending'))`;

/** Which rows `a` are in a group. */
export function inGroup(caseId: string, group: CustomerGroup): Prisma.Sql {
  switch (group.is) {
    case "stage":
      return STAGE_SQL[group.stage];
    case "not_contacted":
      return Prisma.sql`a."contactedAt" IS NULL`;
    case "to_contact":
      return TO_CONTACT;
    case "standing":
      return Prisma.sql`a.state = ${group.state}::"CustomerState"`;
    case "scored":
      return Prisma.sql`a.score IS NOT NULL`;
    case "score":
      return Prisma.sql`a.score = ${group.score}`;
    case "reached":
      return group.channel === ""
        ? Prisma.sql`a."contactedAt" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM (${reachedSql(caseId)}) r WHERE r."customerId" = a."customerId")`
        : reachedOver(group.channel);
    case "unreached":
      return Prisma.sql`a."contactedAt" IS NULL AND ${group.why} = (
        SELECT ${WHY_UNREACHED} FROM (SELECT 1) one LEFT JOIN (
          ${attemptsSql(caseId, Prisma.sql`WHERE d."customerId" = a."customerId"`)}) t ON true)`;
    case "letter":
    case "answered":
      return Prisma.sql`EXISTS (
        SELECT 1 FROM "ApologyDelivery" d JOIN "Campaign" k ON k.id = d."campaignId"
        WHERE d."customerId" = a."customerId" AND k."caseId" = a."caseId"
          AND k.channel = ${group.channel} AND d.harm = ${group.harm}
          AND d.language = ${group.language} AND d.state = 'sent'
          ${group.is === "answered" ? Prisma.sql`AND ${ANSWERED}` : Prisma.empty})`;
  }
}

const STAGE_SQL = {
  identified: Prisma.sql`TRUE`,
  contacted: Prisma.sql`a."contactedAt" IS NOT NULL`,
  responded: Prisma.sql`a."respondedAt" IS NOT NULL`,
  made_whole: Prisma.sql`a."madeWholeAt" IS NOT NULL`,
} as const;
