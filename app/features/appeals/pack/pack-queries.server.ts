/** What the pack of an appeal counts: messages and consents of its business in a window before the decision. */
import { sendersOfBusiness } from "~/features/assets/asset-queries.server";
import type { MessageCategory } from "~/features/signals/sending/message-category";
import { db, type Tx } from "~/platform/db.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { Prisma } from "~prisma/generated/client";
import type { CoverageCounts, Standing } from "./coverage-figures";
import type { Basis, DayCount, UsageCounts } from "./usage-figures";

const DAY = 86_400_000;
/** The first days after the decision are drawn too: they show that it was obeyed. */
const DAYS_AFTER = 3;
const TEMPLATES = 10;
const HINTS = 5;

export type PackWindow = { businessId: string; decidedAt: Date; zone: string; days: number };

export async function usageCounts(window: PackWindow, tx: Tx = db): Promise<UsageCounts> {
  const { businessId, decidedAt, zone, days } = window;
  const from = new Date(decidedAt.getTime() - days * DAY);
  const { basis, messages } = await basisOf(window, from, tx);
  const before = Prisma.sql`FROM ${messages} m WHERE m.at < ${decidedAt}`;
  const until = new Date(decidedAt.getTime() + DAYS_AFTER * DAY);
  const [perDay, [people], templates, failures, frequency, files] = await Promise.all([
    tx.$queryRaw<DayCount[]>`
      SELECT to_char(m.at AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS day, m.category, count(*)::int AS count
      FROM ${messages} m WHERE m.at < ${until} GROUP BY 1, 2 ORDER BY 1, 2`,
    tx.$queryRaw<{ count: number }[]>`SELECT count(DISTINCT m.hash)::int AS count ${before}`,
    tx.$queryRaw<UsageCounts["templates"][number][]>`
      SELECT m.template, m.category, count(*)::int AS count,
        count(*) FILTER (WHERE m.state = 'failed')::int AS failed
      ${before} AND m.template <> '' GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT ${TEMPLATES}`,
    tx.$queryRaw<UsageCounts["failures"][number][]>`
      SELECT COALESCE(m.code, '') AS code, count(*)::int AS count
      ${before} AND m.state = 'failed' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20`,
    tx.$queryRaw<UsageCounts["frequency"][number][]>`
      SELECT each.messages, count(*)::int AS people FROM (
        SELECT count(*)::int AS messages ${before} AND m.hash IS NOT NULL GROUP BY m.hash
      ) each GROUP BY 1 ORDER BY 1`,
    basis === "log" ? logFiles(businessId, from, decidedAt, tx) : [],
  ]);
  return {
    basis,
    files,
    firstDay: wallClockOf(from, zone).slice(0, 10),
    decisionDay: wallClockOf(decidedAt, zone).slice(0, 10),
    days: perDay as { day: string; category: MessageCategory; count: number }[],
    recipients: people?.count ?? 0,
    templates,
    failures,
    frequency,
  };
}

export async function coverageCounts(window: PackWindow, tx: Tx = db): Promise<CoverageCounts> {
  const { businessId, decidedAt, days } = window;
  const from = new Date(decidedAt.getTime() - days * DAY);
  const { messages } = await basisOf(window, from, tx);
  const reached = Prisma.sql`
    reached AS MATERIALIZED (
      SELECT m.hash, m.at, m.category, m.campaign, m.hint FROM ${messages} m
      WHERE m.at < ${decidedAt} AND m.hash IS NOT NULL AND m.category <> 'service'
    ), person AS (
      SELECT hash, min(at) AS at FROM reached GROUP BY hash
    ), standing AS MATERIALIZED (
      SELECT p.hash, COALESCE(c.standing, 'none') AS standing, c."sourceId"
      FROM person p LEFT JOIN LATERAL (
        SELECT r."sourceId", CASE
          WHEN r."withdrawnAt" <= p.at THEN 'withdrawn'
          WHEN r."givenAt" IS NULL THEN 'undated'
          WHEN r."givenAt" <= p.at THEN 'covered' ELSE 'later' END AS standing
        FROM "ConsentRecord" r
        WHERE r."businessId" = ${businessId}::uuid AND r."contactHash" = p.hash
        ORDER BY array_position(ARRAY['covered', 'undated', 'later', 'withdrawn'], CASE
          WHEN r."withdrawnAt" <= p.at THEN 'withdrawn'
          WHEN r."givenAt" IS NULL THEN 'undated'
          WHEN r."givenAt" <= p.at THEN 'covered' ELSE 'later' END), r."givenAt", r."sourceId"
        LIMIT 1
      ) c ON true
    )`;
  const [people, campaigns, [afterStop], sources, [records], stopped] = await Promise.all([
    tx.$queryRaw<{ standing: Standing; sourceId: string | null; count: number }[]>`
      WITH ${reached} SELECT standing, "sourceId"::text, count(*)::int AS count
      FROM standing GROUP BY 1, 2`,
    tx.$queryRaw<CoverageCounts["campaigns"][number][]>`
      WITH ${reached}, each AS (
        SELECT r.campaign, r.hash, max(r.hint) AS hint, s.standing IN ('covered', 'undated') AS is_on
        FROM reached r JOIN standing s ON s.hash = r.hash GROUP BY 1, 2, 4
      ) SELECT campaign, count(*)::int AS people, count(*) FILTER (WHERE is_on)::int AS covered,
        COALESCE((array_agg(hint ORDER BY hash) FILTER (WHERE NOT is_on AND hint <> ''))[1:${HINTS}], '{}') AS hints
      FROM each GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 50`,
    tx.$queryRaw<{ messages: number; people: number }[]>`
      WITH ${reached} SELECT count(*)::int AS messages, count(DISTINCT r.hash)::int AS people
      FROM reached r WHERE EXISTS (
        SELECT 1 FROM "ContactChoice" c WHERE c."contactHash" = r.hash
          AND c."businessId" = ${businessId}::uuid AND c.channel = 'whatsapp' AND c.stopped
          AND c.at < r.at AND (c.category = 'all' OR r.category IN ('marketing', ''))
      ) OR EXISTS (
        SELECT 1 FROM "ConsentRecord" w WHERE w."businessId" = ${businessId}::uuid
          AND w."contactHash" = r.hash AND w."withdrawnAt" < r.at
          AND NOT EXISTS (SELECT 1 FROM "ConsentRecord" n WHERE n."businessId" = w."businessId"
            AND n."contactHash" = w."contactHash" AND n."givenAt" > w."withdrawnAt" AND n."givenAt" <= r.at)
      )`,
    tx.consentSource.findMany({
      where: { businessId },
      orderBy: { name: "asc" },
      select: { id: true, name: true, method: true },
    }),
    tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "ConsentRecord" WHERE "businessId" = ${businessId}::uuid`,
    tx.contactChoice.count({ where: { businessId, stopped: true } }),
  ]);
  return {
    people,
    sources,
    campaigns,
    afterStop: afterStop ?? { messages: 0, people: 0 },
    records: records?.count ?? 0,
    stopped,
  };
}

/** Imported logs name category, template and campaign; where there are none, what providers told is counted. */
async function basisOf(
  { businessId, decidedAt }: PackWindow,
  from: Date,
  tx: Tx,
): Promise<{ basis: Basis; messages: Prisma.Sql }> {
  const logged = await tx.sentMessage.findFirst({
    where: { businessId, sentAt: { gte: from, lt: decidedAt } },
    select: { line: true },
  });
  if (logged) {
    return {
      basis: "log",
      messages: Prisma.sql`(
        SELECT "sentAt" AS at, category, template, campaign, state, code, "recipientHash" AS hash,
          "recipientHint" AS hint
        FROM "SentMessage" WHERE "businessId" = ${businessId}::uuid AND "sentAt" >= ${from}
      )`,
    };
  }
  const senders = await sendersOfBusiness(businessId, tx);
  const told = Prisma.sql`(
    SELECT COALESCE("sentAt", "deliveredAt", "failedAt") AS at, '' AS category, '' AS template,
      '' AS campaign, state, code, "recipientHash" AS hash, '' AS hint
    FROM "MessageOutcome"
    WHERE (sender = ANY(${senders}::text[]) OR "businessId" = ${businessId}::uuid)
      AND COALESCE("sentAt", "deliveredAt", "failedAt") >= ${from}
  )`;
  const [any] = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM ${told} m WHERE m.at < ${decidedAt} LIMIT 1`;
  return { basis: any ? "signals" : "none", messages: told };
}

function logFiles(businessId: string, from: Date, until: Date, tx: Tx) {
  return tx.$queryRaw<{ fileName: string; sha256: string }[]>`
    SELECT i."fileName", i."fileSha256" AS sha256 FROM "TableImport" i
    WHERE i."businessId" = ${businessId}::uuid AND i.kind = 'send_log' AND EXISTS (
      SELECT 1 FROM "SentMessage" m WHERE m."importId" = i.id
        AND m."sentAt" >= ${from} AND m."sentAt" < ${until}
    ) ORDER BY i."createdAt"`;
}

/** How Meta rated the numbers of the business, the oldest first. */
export function qualityReadings({ businessId, decidedAt, days }: PackWindow, tx: Tx = db) {
  return tx.assetReading.findMany({
    where: {
      what: "quality",
      asset: { businessId },
      at: {
        gte: new Date(decidedAt.getTime() - days * DAY),
        lt: new Date(decidedAt.getTime() + DAYS_AFTER * DAY),
      },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: 60,
    select: {
      at: true,
      value: true,
      asset: { select: { name: true, phone: true, externalId: true } },
    },
  });
}
