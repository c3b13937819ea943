/** Writes down how it went with letters that were handed over. */
import { keepChoices } from "~/features/contacts/keep-choices.server";
import { keepOutcomes } from "~/features/signals/messages/keep-outcomes.server";
import type { Outcome } from "~/features/signals/messages/message-outcome";
import { outcomeKey } from "~/features/signals/messages/outcome-of.server";
import { db, type Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { STOPPED_MARKETING } from "~templates/rules/early-warnings";
import type { CarrierAnswer, Outgoing } from "./carrier";
import { type Settled, settledBy } from "./settled-delivery";

export type Answered = { outgoing: Outgoing; answer: CarrierAnswer };

type Row = Settled & { id: string; words: string; theirId: string };

/**
 * A word by webhook may have come before the answer; then it counts, and of the answer only what the
 * message is called there is kept.
 * @param sender as outcomes of messages name it
 */
export function settleBatch(
  answered: readonly Answered[],
  sender: string,
  now: Date,
): Promise<void> {
  return db.$transaction(async (tx) => {
    const held = await holdDeliveries(
      tx,
      answered.map(({ outgoing }) => outgoing.id),
    );
    const rows: Row[] = [];
    for (const { outgoing, answer } of answered) {
      const { id, messageId } = outgoing;
      const delivery = held.find((each) => each.id === id);
      if (delivery?.messageId !== messageId) continue;
      const theirId = answer.kind === "taken" ? (answer.theirId ?? "") : "";
      if (delivery.state === "handed_over") {
        rows.push({ id, words: answer.words, theirId, ...settledBy(answer, delivery.attempts) });
      } else if (theirId) {
        await tx.apologyDelivery.update({ where: { id }, data: { messageId: theirId } });
      }
    }
    await tx.$executeRaw`
      UPDATE "ApologyDelivery" d SET state = r.state::"ApologyState", reason = r.reason,
        words = r.words, "claimedUntil" = NULL,
        attempts = CASE WHEN r."isTry" THEN d.attempts ELSE d.attempts - 1 END,
        "messageId" = CASE WHEN r."theirId" = '' THEN d."messageId" ELSE r."theirId" END,
        "sentAt" = CASE WHEN r.state = 'sent' THEN ${now}::timestamptz END,
        "nextTryAt" = CASE WHEN r.state = 'waiting'
          THEN ${now}::timestamptz + r."waitMs" * interval '1 millisecond' END
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(id uuid, state text, reason text, words text, "theirId" text, "waitMs" float8,
          "isTry" boolean)
      WHERE d.id = r.id`;
    await contacted(
      tx,
      rows.filter(({ state }) => state === "sent").map(({ id }) => id),
    );
    const told = answered.flatMap(({ outgoing, answer }) => {
      const code = aboutPerson(answer);
      const customer = held.find(({ id }) => id === outgoing.id)?.customer;
      return code && customer ? [{ ...customer, code, messageId: outgoing.messageId }] : [];
    });
    await rememberRefusals(tx, told, sender, now);
  });
}

/** In the order of their ids, as by whoever hears of them by webhook. */
async function holdDeliveries(tx: Tx, ids: readonly string[]) {
  await tx.$executeRaw`
    SELECT 1 FROM "ApologyDelivery" WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  return tx.apologyDelivery.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      state: true,
      attempts: true,
      messageId: true,
      customer: { select: { personHash: true, businessId: true } },
    },
  });
}

/** The platform's code, where it says something of the person and not of the sender. */
function aboutPerson(answer: CarrierAnswer): string | undefined {
  if (answer.kind === "refused") return answer.code;
  return answer.kind === "later" && answer.reason === "user_cap" ? answer.code : undefined;
}

type Told = { personHash: Uint8Array; businessId: string; code: string; messageId: string };

/** What a platform says of a person at once counts like what it says of them later. */
async function rememberRefusals(
  tx: Tx,
  told: readonly Told[],
  sender: string,
  at: Date,
): Promise<void> {
  const outcomes = new Map<string, Outcome>(
    told.map(({ personHash, businessId, code, messageId }) => [
      outcomeKey({ idSpace: "ours", id: messageId }),
      {
        sender,
        businessId,
        recipientHash: Buffer.from(personHash).toString("hex"),
        state: "failed",
        code,
        sentAt: null,
        deliveredAt: null,
        failedAt: at,
        mark: null,
      },
    ]),
  );
  await keepOutcomes(tx, outcomes);
  await keepChoices(
    tx,
    told
      .filter(({ code }) => code === STOPPED_MARKETING)
      .map(({ personHash, businessId }) => ({
        contactHash: Buffer.from(personHash),
        businessId,
        channel: "whatsapp",
        category: "marketing",
        stopped: true,
        at,
      })),
  );
}

/** Whoever has answered or was made whole stays where they are; the first contact is theirs all the same. */
export async function contacted(tx: Tx, deliveryIds: readonly string[]): Promise<void> {
  if (deliveryIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE "AffectedCustomer" a SET version = a.version + 1,
      state = CASE WHEN a.state IN ('identified', 'contact_pending') THEN 'contacted' ELSE a.state END,
      "contactedAt" = COALESCE(a."contactedAt", d."sentAt", ${moment()}::timestamptz)
    FROM (
      SELECT w.id, d."sentAt" FROM "ApologyDelivery" d JOIN "Campaign" c ON c.id = d."campaignId"
      -- From the few letters to their people, never through everybody of the case.
      CROSS JOIN LATERAL (SELECT w.id FROM "AffectedCustomer" w
        WHERE w."caseId" = c."caseId" AND w."customerId" = d."customerId" LIMIT 1) w
      WHERE d.id = ANY (${[...deliveryIds]}::uuid[])) d
    WHERE a.id = d.id
      AND (a."contactedAt" IS NULL OR a.state IN ('identified', 'contact_pending'))`;
}

/** Whoever had them is gone: from here on a person decides. */
export async function loseUnanswered(now: Date): Promise<void> {
  await db.apologyDelivery.updateMany({
    where: { state: "handed_over", claimedUntil: { lt: now } },
    data: { state: "unconfirmed", claimedUntil: null },
  });
}
