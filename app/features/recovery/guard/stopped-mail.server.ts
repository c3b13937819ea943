/**
 * Who of some addresses said that they want no mail of a business, told of the address itself or of
 * the number of the same person. Of the guard's rules only the stop bears on a mail that a person
 * writes: the others are about campaigns and about marketing.
 */
import { contactHash } from "~/features/contacts/contact-hash.server";
import type { StoppedMail } from "~/features/correspondence/outbox/stopped-recipients.server";

export const stoppedMail: StoppedMail = async (tx, businessId, addresses) => {
  const asked = JSON.stringify(
    addresses.map((address) => ({ address, hash: contactHash(address).toString("hex") })),
  );
  return tx.$queryRaw<{ address: string; at: Date }[]>`
    SELECT a.address, max(x.at) AS at
    FROM jsonb_to_recordset(${asked}::jsonb) AS a(address text, hash text)
    JOIN "ContactChoice" x ON x."businessId" = ${businessId}::uuid
      AND x.channel = 'email' AND x.category = 'all' AND x.stopped
      AND (x."contactHash" = decode(a.hash, 'hex') OR x."contactHash" IN (
        SELECT c."personHash" FROM "Customer" c
        WHERE c."emailHash" = decode(a.hash, 'hex') AND c."businessId" = ${businessId}::uuid))
    GROUP BY a.address`;
};
