/**
 * Recipients of a mail who said that they want no mail, and whom it does not answer. A stop is obeyed
 * whoever writes; but who writes to us is answered: once to what they wrote before they said stop,
 * and to whatever they write on the thread afterwards.
 */
import { db, type Tx } from "~/platform/db.server";
import { addressesIn } from "./outbound-mail";

/**
 * Since when each of the addresses, in small letters, wants no mail of a business. Who is a customer,
 * and by which other number or address, is known above correspondence: doors bring the answer.
 */
export type StoppedMail = (
  tx: Tx,
  businessId: string,
  addresses: readonly string[],
) => Promise<{ address: string; at: Date }[]>;

type Written = { threadId: string; caseId: string; to: string; cc: string };

/** In small letters; empty where everybody may get it. */
export async function stoppedRecipients(
  { threadId, caseId, to, cc }: Written,
  stoppedMail: StoppedMail,
  tx: Tx = db,
): Promise<string[]> {
  const { businessId } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { businessId: true },
  });
  const { addresses } = addressesIn(`${to}\n${cc}`);
  if (!businessId || addresses.length === 0) return [];
  const stops = await stoppedMail(
    tx,
    businessId,
    addresses.map((each) => each.toLowerCase()),
  );
  if (stops.length === 0) return [];
  const rows = await tx.$queryRaw<{ address: string }[]>`
    SELECT s.address FROM jsonb_to_recordset(${JSON.stringify(stops)}::jsonb)
      AS s(address text, at timestamptz),
    LATERAL (SELECT max(m."happenedAt") AS at FROM "Message" m
      LEFT JOIN "InboundMail" i ON i."messageId" = m.id
      WHERE m."threadId" = ${threadId}::uuid AND m.direction = 'in'
        AND (i."fromAddress" = s.address OR lower(m.counterpart) = s.address
          OR position('<' || s.address || '>' IN lower(m.counterpart)) > 0)) wrote,
    LATERAL (SELECT max(m."happenedAt") AS at FROM "Message" m
      JOIN "OutboundMail" o ON o."messageId" = m.id
      WHERE m."threadId" = ${threadId}::uuid AND m.direction = 'out'
        AND position(s.address IN lower(o."to" || ' ' || o.cc)) > 0) answered
    WHERE wrote.at IS NULL OR (wrote.at <= s.at AND answered.at >= wrote.at)
    ORDER BY s.address`;
  return rows.map(({ address }) => address);
}
