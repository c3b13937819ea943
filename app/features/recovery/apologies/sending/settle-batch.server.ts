/** Writes down how it went with letters that were handed over. */
import { db, type Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import type { CarrierAnswer, Outgoing } from "./carrier";

const MOST_TRIES = 5;
const FIRST_PAUSE_MS = 60_000;

export type Answered = { outgoing: Outgoing; answer: CarrierAnswer };

type Row = {
  id: string;
  state: "sent" | "failed" | "unconfirmed" | "waiting";
  reason: string;
  words: string;
  theirId: string;
};

export function settleBatch(answered: readonly Answered[], now: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    const tries = await tx.apologyDelivery.findMany({
      where: { id: { in: answered.map(({ outgoing }) => outgoing.id) } },
      select: { id: true, attempts: true },
    });
    const rows = answered.map(({ outgoing: { id }, answer }) =>
      settled(id, answer, tries.find((each) => each.id === id)?.attempts ?? MOST_TRIES),
    );
    await tx.$executeRaw`
      UPDATE "ApologyDelivery" d SET state = r.state::"ApologyState", reason = r.reason,
        words = r.words, "claimedUntil" = NULL,
        "messageId" = CASE WHEN r."theirId" = '' THEN d."messageId" ELSE r."theirId" END,
        "sentAt" = CASE WHEN r.state = 'sent' THEN ${now}::timestamptz END,
        "nextTryAt" = CASE WHEN r.state = 'waiting'
          THEN ${now}::timestamptz + (${FIRST_PAUSE_MS}::int * 2 ^ (d.attempts - 1)) * interval '1 millisecond' END
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(id uuid, state text, reason text, words text, "theirId" text)
      WHERE d.id = r.id AND d.state = 'handed_over'`;
    await contacted(
      tx,
      rows.filter(({ state }) => state === "sent").map(({ id }) => id),
    );
  });
}

/** Only what passes by itself is tried again; what nobody knows is left to a person. */
function settled(id: string, { kind, words, theirId = "" }: CarrierAnswer, tries: number): Row {
  const row = { id, words, theirId };
  switch (kind) {
    case "taken":
      return { ...row, state: "sent", reason: "" };
    case "unknown":
      return { ...row, state: "unconfirmed", reason: "" };
    case "refused":
      return { ...row, state: "failed", reason: "refused" };
    case "again":
      return tries >= MOST_TRIES
        ? { ...row, state: "failed", reason: "not_taken" }
        : { ...row, state: "waiting", reason: "" };
  }
}

/** Whoever has answered or was made whole stays where they are; the first contact is theirs all the same. */
export async function contacted(tx: Tx, deliveryIds: readonly string[]): Promise<void> {
  if (deliveryIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE "AffectedCustomer" a SET version = a.version + 1,
      state = CASE WHEN a.state IN ('identified', 'contact_pending') THEN 'contacted' ELSE a.state END,
      "contactedAt" = COALESCE(a."contactedAt", d."sentAt", ${moment()}::timestamptz)
    FROM "ApologyDelivery" d JOIN "Campaign" c ON c.id = d."campaignId"
    WHERE d.id = ANY (${[...deliveryIds]}::uuid[]) AND a."customerId" = d."customerId"
      AND a."caseId" = c."caseId"
      AND (a."contactedAt" IS NULL OR a.state IN ('identified', 'contact_pending'))`;
}

/** Whoever had them is gone: from here on a person decides. */
export async function loseUnanswered(now: Date): Promise<void> {
  await db.apologyDelivery.updateMany({
    where: { state: "handed_over", claimedUntil: { lt: now } },
    data: { state: "unconfirmed", claimedUntil: null },
  });
}
