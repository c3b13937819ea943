/**
 * Erases one person who asked for it, also where they are on record twice, and notes it outside the
 * database: no backup brings them back.
 */
import type { Tx } from "~/platform/db.server";
import { noteErasure } from "~/platform/erasure-list.server";
import type { Prisma } from "~prisma/generated/client";
import { holdPeople } from "../../importing/keep-people.server";
import { otherRecord } from "../same-person.server";
import { type Forgotten, forgetCustomers } from "./forget-customers.server";

/**
 * Null where there is nobody such, or they were erased. That they were is on the list before this
 * returns: a transaction that fails afterwards leaves somebody there who is erased at the next start.
 */
export async function forgetCustomer(
  tx: Tx,
  where: Prisma.CustomerWhereInput & { id: string },
): Promise<Pick<Forgotten, "requests" | "grants"> | null> {
  const known = await tx.customer.findFirst({ where, select: { id: true, businessId: true } });
  if (!known) return null;
  // As imports do, before any row: neither waits for the other in the middle of its work.
  await holdPeople(tx, known.businessId);
  const other = await otherRecord(tx, known.id);
  const { people, at, requests, grants } = await forgetCustomers(
    tx,
    other ? [known.id, other] : [known.id],
  );
  if (people.length === 0) return null;
  // A backup may know them by their address alone, from before a table told the number.
  for (const { businessId, hashes } of people) {
    for (const hash of hashes) {
      const personHash = Buffer.from(hash).toString("hex");
      await noteErasure({ businessId, personHash, at: at.toISOString() });
    }
  }
  return { requests, grants };
}
