/**
 * What the guard needs to know of customers and of the business that writes to them, read in the
 * transaction of whoever acts on the answer: a word that arrived a second ago counts.
 */
import {
  lastRestrictionEnd,
  restrictionsInForce,
} from "~/features/assets/restriction-queries.server";
import type { ContactChannel } from "~/features/contacts/contact-choice";
import type { Tx } from "~/platform/db.server";
import { countryOfPhone } from "~/platform/phone-number.server";
import { openText } from "~/platform/sealed-bytes.server";
import { Prisma } from "~prisma/generated/client";
import type { Capability } from "~templates/rules/capabilities";
import { OUTREACH_BY_DEFAULT, REFUSALS, UNKNOWN_TAKES } from "~templates/rules/outreach-guard";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import { alsoAsSql } from "../customers/same-person.server";
import { capabilitiesLost, type Hit } from "../impact/impact-window";
import { consentStandsSql } from "./consent-stands.server";
import type { Blockade, CustomerFacts, SenderFacts } from "./outreach-guard";
import { QUIET_BY_DEFAULT } from "./outreach-rule";
import { zonesOf } from "./quiet-hours";
import { lastWroteSql } from "./wrote-on-whatsapp.server";

type Of = { businessId: string };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Whatever of the business is restricted counts: moving on to another number is what gets it banned (M-PE). */
export async function senderFacts(tx: Tx, { businessId }: Of, at: Date): Promise<SenderFacts> {
  const [business, blocked] = await Promise.all([
    tx.business.findUniqueOrThrow({
      where: { id: businessId },
      select: { timeZone: true, outreachRule: true },
    }),
    blockadesInForce(tx, businessId),
  ]);
  const rule = business.outreachRule;
  const { from, until } = rule
    ? { from: rule.quietFrom, until: rule.quietUntil }
    : QUIET_BY_DEFAULT;
  const { pauseHours } = rule ?? OUTREACH_BY_DEFAULT;
  return {
    pauseHours,
    warmUp: await warmUpOf(tx, businessId, rule ?? OUTREACH_BY_DEFAULT, at),
    blocked,
    quiet: from === until ? null : { from, until, zone: business.timeZone },
  };
}

export async function blockadesInForce(tx: Tx, businessId: string): Promise<Blockade[]> {
  const hits = await restrictionsInForce(businessId, tx);
  return hits.flatMap((hit) =>
    takenBy(hit).map((what) => ({ what, restrictionId: hit.id, expectedUntil: hit.expiresAt })),
  );
}

type WarmUp = { warmUpPerDay: number; warmUpDays: number };

/** Counted from what really left in the last 24 hours, by person; null where nothing has to warm up. */
async function warmUpOf(
  tx: Tx,
  businessId: string,
  { warmUpPerDay, warmUpDays }: WarmUp,
  at: Date,
): Promise<SenderFacts["warmUp"]> {
  if (warmUpPerDay === 0) return null;
  const endedAt = await lastRestrictionEnd(businessId, tx);
  const until = endedAt && new Date(endedAt.getTime() + warmUpDays * DAY);
  if (!until || until <= at) return null;
  const [row] = await tx.$queryRaw<{ people: number; first: Date | null }[]>`
    SELECT count(DISTINCT d."customerId")::int AS people, min(d."handedOverAt") AS first
    FROM "ApologyDelivery" d
    JOIN "Campaign" g ON g.id = d."campaignId" AND g.channel = 'whatsapp'
    JOIN "Customer" c ON c.id = d."customerId" AND c."businessId" = ${businessId}::uuid
    WHERE d.state IN ('handed_over', 'sent', 'unconfirmed')
      AND d."handedOverAt" > ${new Date(at.getTime() - DAY)}`;
  const moves = new Date((row?.first ?? at).getTime() + DAY);
  return {
    left: warmUpPerDay - (row?.people ?? 0),
    opensAt: moves < until ? moves : until,
  };
}

const takenBy = (hit: Pick<Hit, "class" | "types">): Capability[] => [
  ...new Set([
    ...capabilitiesLost(hit),
    ...(hit.types.every((type) => Object.hasOwn(RESTRICTION_TYPES, type)) ? [] : UNKNOWN_TAKES),
  ]),
];

type Row = {
  id: string;
  phoneSealed: Uint8Array | null;
  hasEmail: boolean;
  agreed: ContactChannel[];
  consented: boolean;
  choices: { channel: ContactChannel; category: "marketing" | "all"; at: string }[];
  wroteAt: Date | null;
  refusals: { code: string; at: string }[];
  campaignAt: Date | null;
  startedAt: Date | null;
};

/**
 * For each of the customers; those that are not of the business are left out.
 * @param campaignId what asks: only what others did counts; null where a person acts and no campaign
 */
export async function customerFacts(
  tx: Tx,
  businessId: string,
  customerIds: readonly string[],
  campaignId: string | null,
): Promise<Map<string, CustomerFacts>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id, c."phoneSealed", c."emailSealed" IS NOT NULL AS "hasEmail",
      ARRAY(SELECT DISTINCT unnest(t."agreedTo") FROM "CustomerTold" t WHERE t."customerId" = c.id)
        AS agreed,
      ${consentStandsSql(Prisma.sql`c`)} AS consented,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('channel', x.channel, 'category', x.category,
          'at', x.at)) FROM "ContactChoice" x
        WHERE x."businessId" = c."businessId" AND x.stopped AND x."contactHash" = ANY (
          ARRAY[c."personHash", c."emailHash"] || ARRAY(SELECT o."personHash" FROM "Customer" o
            WHERE o.id IN (${alsoAsSql(Prisma.sql`c`)})))), '[]'::jsonb) AS choices,
      ${lastWroteSql(Prisma.sql`c.id`)} AS "wroteAt",
      COALESCE((SELECT jsonb_agg(f) FROM (
        SELECT o.code, max(o."failedAt") AS at FROM "MessageOutcome" o
        WHERE o."recipientHash" = c."personHash" AND o.state = 'failed'
          AND o.code IN (${Prisma.join(Object.keys(REFUSALS))}) AND o."businessId" = c."businessId"
        GROUP BY o.code) f), '[]'::jsonb) AS refusals,
      (SELECT max(d."handedOverAt") FROM "ApologyDelivery" d
        WHERE d."customerId" = ANY (c.id || ARRAY(${alsoAsSql(Prisma.sql`c`)}))
          AND d."campaignId" <> ${campaignId}::uuid
          AND d.state IN ('handed_over', 'sent', 'unconfirmed')) AS "campaignAt",
      (SELECT max(d."handedOverAt") FROM "ApologyDelivery" d
        JOIN "Campaign" g ON g.id = d."campaignId" AND g.channel = 'whatsapp'
        WHERE d."customerId" = c.id
          AND d.state IN ('handed_over', 'sent', 'unconfirmed')) AS "startedAt"
    FROM "Customer" c
    WHERE c."businessId" = ${businessId}::uuid AND c.id = ANY (${[...customerIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

function factsOf({ phoneSealed, hasEmail, ...row }: Row): CustomerFacts {
  const phone = phoneSealed && openText("customer phone", phoneSealed);
  const country = phone && countryOfPhone(phone);
  const agreed = new Set(row.agreed);
  if (row.consented) agreed.add("whatsapp");
  return {
    has: {
      whatsapp: phone !== null,
      call: phone !== null,
      sms: phone !== null,
      email: hasEmail,
    },
    country,
    zones: country ? zonesOf(country) : [],
    choices: row.choices.map((choice) => ({ ...choice, stopped: true, at: new Date(choice.at) })),
    agreed: [...agreed],
    wroteAt: row.wroteAt,
    campaignAt: row.campaignAt,
    startedAt: row.startedAt,
    refusals: row.refusals.map(({ code, at }) => ({ code, at: new Date(at) })),
  };
}
