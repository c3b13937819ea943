/** Whom of a case a row of a table is about, where only people who are known already can be. */
import { contactHash } from "~/features/contacts/contact-hash.server";
import type { RowRead } from "~/features/imports/import-kind.server";
import type { Tx } from "~/platform/db.server";
import { addressHint, numberHint } from "~/platform/tables/masked";
import { phoneInCell } from "~/platform/tables/phone-cell.server";

/** Their ids, by keyed hash of number and of address. */
export type KnownCustomers = ReadonlyMap<string, string>;

export async function knownCustomers(tx: Tx, caseId: string | null): Promise<KnownCustomers> {
  const rows = await tx.$queryRaw<{ id: string; person: string; email: string | null }[]>`
    SELECT c.id, encode(c."personHash", 'base64') AS person,
      encode(c."emailHash", 'base64') AS email
    FROM "AffectedCustomer" a JOIN "Customer" c ON c.id = a."customerId"
    WHERE a."caseId" = ${caseId}::uuid AND c."erasedAt" IS NULL`;
  const byHash = new Map(rows.flatMap(({ id, email }) => (email ? [[email, id] as const] : [])));
  for (const { id, person } of rows) byHash.set(person, id);
  return byHash;
}

type Found = { ok: true; customer: string; hint: string } | Extract<RowRead, { ok: false }>;

/** By the number, else by the address. */
export function customerInRow(
  cell: (key: string) => string,
  country: string,
  known: KnownCustomers,
): Found {
  const [number, address] = [cell("phone").trim(), cell("email").trim().toLowerCase()];
  if (!number && !address) return { ok: false, column: "phone", reason: "noPerson" };
  const phone = number ? phoneInCell(number, country) : null;
  if (phone && !phone.ok) return { ok: false, column: "phone", reason: phone.why };
  const customer =
    (phone && known.get(contactHash(phone.phone).toString("base64"))) ||
    (address && known.get(contactHash(address).toString("base64")));
  if (!customer) {
    return { ok: false, column: phone ? "phone" : "email", reason: "unknownCustomer" };
  }
  return { ok: true, customer, hint: phone ? numberHint(phone.phone) : addressHint(address) };
}
