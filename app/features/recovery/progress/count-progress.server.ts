/** Counts how far recovery of a case has come, as it stands at one moment. */
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { countTwins } from "../customers/same-person.server";
import { ANSWERED, attemptsSql, reachedSql, WHY_UNREACHED } from "./group-sql.server";
import { type People, peopleOf } from "./people-sql.server";
import type { LetterFigures, MoneyFigures, ProgressFigures, Stage, Step } from "./progress-figures";

const MOST_MS = 120_000;

/** All of it is read from one state of the database, so that the figures agree with each other. */
export const countProgress = (caseId: string): Promise<ProgressFigures> =>
  db.$transaction(
    async (tx) => {
      // One after the other: they share a connection.
      const twice = await countTwins(tx, caseId);
      const people = peopleOf(caseId, twice);
      const stages = await stagesOf(tx, people);
      const steps = await stepsOf(tx, people);
      return {
        twice,
        stages,
        steps,
        channels: await channelsOf(tx, caseId, people),
        letters: await lettersOf(tx, caseId),
        left: await leftOf(tx, caseId, people),
        unreached: await unreachedOf(tx, caseId, people),
        money: await moneyOf(tx, caseId),
        budget: await budgetFigures(tx, caseId),
        ...(await scoresOf(tx, people)),
      };
    },
    { isolationLevel: "RepeatableRead", timeout: MOST_MS },
  );

async function stagesOf(tx: Tx, { rows }: People): Promise<Record<Stage, number>> {
  const [row] = await tx.$queryRaw<Record<Stage, number>[]>`
    SELECT count(*)::int AS identified, count("contactedAt")::int AS contacted,
      count("respondedAt")::int AS responded, count("madeWholeAt")::int AS made_whole
    FROM ${rows}`;
  return row ?? { identified: 0, contacted: 0, responded: 0, made_whole: 0 };
}

const QUARTER = (column: Prisma.Sql) =>
  Prisma.sql`date_bin('15 minutes', ${column}, '2000-01-01 00:00:00Z'::timestamptz)`;

const MOMENT_OF: Readonly<Record<Step, Prisma.Sql>> = {
  contacted: Prisma.sql`"contactedAt"`,
  responded: Prisma.sql`"respondedAt"`,
  made_whole: Prisma.sql`"madeWholeAt"`,
};

async function stepsOf(tx: Tx, people: People): Promise<ProgressFigures["steps"]> {
  const of = async (step: Step) => {
    const column = MOMENT_OF[step];
    const rows = await tx.$queryRaw<{ at: Date; count: number }[]>`
      SELECT ${QUARTER(column)} AS at, count(*)::int AS count FROM ${people.rows}
      WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY 1`;
    return rows.map(({ at, count }) => ({ at: at.toISOString(), count }));
  };
  return {
    contacted: await of("contacted"),
    responded: await of("responded"),
    made_whole: await of("made_whole"),
  };
}

const CUSTOMER = Prisma.sql`r."customerId"`;

const channelsOf = (tx: Tx, caseId: string, { rows, joined, person }: People) =>
  tx.$queryRaw<ProgressFigures["channels"]>`
    WITH reached AS MATERIALIZED (
      SELECT DISTINCT r.channel, ${person(CUSTOMER)} AS "customerId"
      FROM (${reachedSql(caseId)}) r ${joined(CUSTOMER)})
    SELECT channel, count(*)::int AS customers FROM reached GROUP BY channel
    UNION ALL
    SELECT '', count(*)::int FROM ${rows}
    WHERE a."contactedAt" IS NOT NULL
      AND a."customerId" NOT IN (SELECT "customerId" FROM reached)
    HAVING count(*) > 0
    ORDER BY customers DESC, channel`;

/** Letters that left; calls have no wording of their own. Of a mail nothing tells that it arrived. */
const lettersOf = (tx: Tx, caseId: string) => tx.$queryRaw<LetterFigures[]>`
  SELECT k.channel, d.harm, d.language, count(*)::int AS sent,
    CASE WHEN k.channel <> 'email'
      THEN (count(*) FILTER (WHERE d.arrival IN ('delivered', 'read')))::int END AS arrived,
    (count(*) FILTER (WHERE ${ANSWERED}))::int AS answered
  FROM "Campaign" k JOIN "ApologyDelivery" d ON d."campaignId" = k.id
  JOIN "AffectedCustomer" a ON a."caseId" = k."caseId" AND a."customerId" = d."customerId"
  WHERE k."caseId" = ${caseId}::uuid AND k.channel <> 'call' AND d.state = 'sent'
  GROUP BY k.channel, d.harm, d.language ORDER BY k.channel, d.harm, d.language`;

async function leftOf(tx: Tx, caseId: string, { rows }: People): Promise<ProgressFigures["left"]> {
  const [row] = await tx.$queryRaw<ProgressFigures["left"][]>`
    SELECT (count(*) FILTER (WHERE a."contactedAt" IS NULL))::int AS "toContact",
      (count(*) FILTER (WHERE a."contactedAt" IS NOT NULL))::int AS "toMakeWhole",
      (SELECT count(*)::int FROM "MissedRequest" m
        WHERE m."caseId" = ${caseId}::uuid AND m.state IN ('open', 'in_progress')) AS requests
    FROM ${rows}
    WHERE a.state NOT IN ('made_whole', 'declined', 'unreachable')`;
  return row ?? { toContact: 0, toMakeWhole: 0, requests: 0 };
}

const unreachedOf = (tx: Tx, caseId: string, { rows, joined, person }: People) =>
  tx.$queryRaw<ProgressFigures["unreached"]>`
    SELECT ${WHY_UNREACHED} AS why, count(*)::int AS customers
    FROM ${rows} LEFT JOIN (
      SELECT ${person(CUSTOMER)} AS "customerId", bool_or(r.waits) AS waits,
        bool_or(r.unconfirmed) AS unconfirmed, max(r.latest) AS latest
      FROM (${attemptsSql(caseId)}) r ${joined(CUSTOMER)} GROUP BY 1) t
      ON t."customerId" = a."customerId"
    WHERE a."contactedAt" IS NULL
    GROUP BY 1 ORDER BY 2 DESC, 1`;

const moneyOf = (tx: Tx, caseId: string) => tx.$queryRaw<MoneyFigures[]>`
  SELECT currency::text, state::text, count(*)::int AS grants, sum("amountMinor")::text AS minor,
    sum(points)::int AS points
  FROM "Grant" WHERE "caseId" = ${caseId}::uuid GROUP BY 1, 2 ORDER BY 1, 2`;

async function budgetFigures(tx: Tx, caseId: string): Promise<ProgressFigures["budget"]> {
  const found = await tx.compensationBudget.findUnique({ where: { caseId } });
  return (
    found && {
      currency: found.currency,
      amount: String(found.amountMinor),
      proposed: String(found.proposedMinor),
      committed: String(found.committedMinor),
      outstanding: String(found.outstandingMinor),
      spent: String(found.spentMinor),
    }
  );
}

async function scoresOf(
  tx: Tx,
  people: People,
): Promise<Pick<ProgressFigures, "scores" | "scored">> {
  const rows = await tx.$queryRaw<{ score: number; at: Date; count: number }[]>`
    SELECT score, ${QUARTER(Prisma.sql`"scoredAt"`)} AS at, count(*)::int AS count
    FROM ${people.rows} WHERE score IS NOT NULL
    GROUP BY 1, 2 ORDER BY 2, 1`;
  const scores = [0, 0, 0, 0, 0];
  const scored = new Map<string, { at: string; count: number; sum: number }>();
  for (const { score, at, count } of rows) {
    scores[score - 1] = (scores[score - 1] ?? 0) + count;
    const of = at.toISOString();
    const before = scored.get(of) ?? { at: of, count: 0, sum: 0 };
    scored.set(of, {
      at: of,
      count: before.count + count,
      sum: before.sum + score * count,
    });
  }
  return { scores, scored: [...scored.values()] };
}
