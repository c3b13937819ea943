/** Customers may share an address; one campaign writes there once, and a key of the database holds it to that. */
import type { ContactChannel } from "~/features/contacts/contact-choice";
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";

/** Keyed hash of where a customer is written to. @param c alias of a row of `Customer` */
export const addressOn = (channel: ContactChannel, c: Prisma.Sql): Prisma.Sql =>
  channel === "email" ? Prisma.sql`${c}."emailHash"` : Prisma.sql`${c}."personHash"`;

export type LetterAddress = { hash: string; isTaken: boolean };

/** Where letters go, by their ids, and whether another letter of the campaign went there before. */
export async function addressesOf(
  tx: Tx,
  campaignId: string,
  channel: ContactChannel,
  deliveryIds: readonly string[],
): Promise<ReadonlyMap<string, LetterAddress>> {
  const address = addressOn(channel, Prisma.sql`c`);
  const rows = await tx.$queryRaw<(LetterAddress & { id: string })[]>`
    SELECT d.id, encode(${address}, 'hex') AS hash, EXISTS (
      SELECT 1 FROM "ApologyDelivery" o WHERE o."campaignId" = ${campaignId}::uuid
        AND o."addressHash" = ${address} AND o.id <> d.id) AS "isTaken"
    FROM "ApologyDelivery" d JOIN "Customer" c ON c.id = d."customerId"
    WHERE d.id = ANY (${[...deliveryIds]}::uuid[]) AND ${address} IS NOT NULL`;
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
