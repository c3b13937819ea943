/** The mail that a person wrote to a business or got from it, for them to have. */
import { mailToPerson } from "~/features/correspondence/rights/mail-to-person.server";
import { db } from "~/platform/db.server";

/** @param address as it is on record */
export async function mailOfPerson(businessId: string, address: string) {
  const small = address.toLowerCase();
  const written = await db.inboundMail.findMany({
    where: { fromAddress: small, OR: [{ businessId }, { businessId: null }] },
    orderBy: { receivedAt: "asc" },
    select: { receivedAt: true, subject: true, text: true },
  });
  const got = await mailToPerson(businessId, small);
  return {
    written: written.map(({ receivedAt: at, ...mail }) => ({ at, ...mail })),
    received: got.map(({ handedOverAt: at, subject, subjectAsSent, text }) => ({
      at,
      subject: subjectAsSent || subject,
      text,
    })),
  };
}
