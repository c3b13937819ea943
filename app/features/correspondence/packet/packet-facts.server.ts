/** Gathers what a case knows for a ticket packet: as copied when it was classified, and as told since. */
import { appealCaseFacts } from "~/features/appeals/facts/case-facts.server";
import { sendersOfAsset } from "~/features/assets/asset-queries.server";
import { assetLabel } from "~/features/assets/asset-tree";
import { restrictionsOfCase } from "~/features/assets/restriction-queries.server";
import { failuresByCode } from "~/features/signals/messages/failure-queries.server";
import { db, type Tx } from "~/platform/db.server";
import type { Bilingual } from "~templates/bilingual";
import type { PacketFacts } from "./packet-facts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST_CODES = 12;
/** What a health check and its like say of an asset. */
const HEALTH = ["messaging", "status", "review", "quality", "limit"];

/** Failures are counted up to the last full hour, so that what was read is what is sent. */
export async function packetFacts(caseId: string, asOf: Date, tx: Tx = db): Promise<PacketFacts> {
  const restrictions = await restrictionsOfCase(caseId, tx);
  const [inForce = null] = restrictions;
  const known = await appealCaseFacts(
    { caseId, restrictionId: inForce?.id ?? caseId, round: 1 },
    tx,
  );
  const of = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: told });
  const [classified] = of.classifications;
  const [filed] = of.appeals;
  const standing = restrictions.filter(({ liftedAt }) => liftedAt === null);
  return {
    reference: known.reference,
    business: known.business,
    assets: known.assets,
    firstSeen: { at: of.happenedAt, zone: of.happenedZone },
    notice: known.noticeVerbatim,
    violations: unique(standing.flatMap(({ violationType }) => violationType ?? [])),
    restrictions: standing.flatMap(({ types, class: hit, expiresAt }) =>
      (types.length > 0 ? types : [hit]).map((type) => ({ type, expiresAt })),
    ),
    errors: await errorsOf(
      of.assets.map(({ assetId }) => assetId),
      of.happenedAt,
      new Date(Math.floor(asOf.getTime() / HOUR) * HOUR),
      tx,
    ),
    readings: of.assets.flatMap(({ asset }) =>
      latestOfEach(asset.readings).map((reading) => ({ ...reading, asset: assetLabel(asset) })),
    ),
    stillWorks: stillWorksIn(classified?.result),
    review: filed?.submission
      ? {
          round: filed.round,
          state: filed.state,
          outcome: filed.decision?.outcome ?? null,
          submittedAt: filed.submission.submittedAt,
          submittedZone: filed.submission.submittedZone,
          reference: filed.submission.externalReference,
        }
      : null,
  };
}

const told = {
  happenedAt: true,
  happenedZone: true,
  assets: {
    orderBy: { isPrimary: "desc" },
    select: {
      assetId: true,
      asset: {
        select: {
          name: true,
          phone: true,
          externalId: true,
          readings: {
            where: { what: { in: HEALTH } },
            orderBy: { at: "desc" },
            take: 40,
            select: { what: true, value: true, at: true },
          },
        },
      },
    },
  },
  classifications: {
    where: { supersededAt: null },
    orderBy: { at: "desc" },
    take: 1,
    select: { result: true },
  },
  appeals: {
    where: { submission: { isNot: null } },
    orderBy: { number: "desc" },
    take: 1,
    select: {
      round: true,
      state: true,
      decision: { select: { outcome: true } },
      submission: {
        select: { submittedAt: true, submittedZone: true, externalReference: true },
      },
    },
  },
} as const;

/** From the day before it was first seen. */
async function errorsOf(assetIds: readonly string[], since: Date, until: Date, tx: Tx) {
  const senders = unique((await Promise.all(assetIds.map((id) => sendersOfAsset(id, tx)))).flat());
  if (senders.length === 0) return [];
  const from = new Date(since.getTime() - DAY);
  const counted = await failuresByCode({ senders, businessId: null }, from, until, tx);
  return counted.slice(0, MOST_CODES);
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const latestOfEach = <T extends { what: string }>(readings: readonly T[]): T[] => [
  ...new Map(readings.toReversed().map((reading) => [reading.what, reading])).values(),
];

function stillWorksIn(result: unknown): Bilingual[] {
  const { whatStillWorks } = (result ?? {}) as { whatStillWorks?: unknown };
  return Array.isArray(whatStillWorks) ? (whatStillWorks as Bilingual[]) : [];
}
