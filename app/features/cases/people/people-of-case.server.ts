/** Who may see a case, and so may be mentioned on it or lead it. */
import { can, type Permission, type Role } from "~/features/identity/permissions";
import { db, type Tx } from "~/platform/db.server";

type CaseInBusiness = { businessId: string | null; openedById: string | null };
export type PersonOfCase = { id: string; name: string; roles: Role[] };

export function peopleWhoSee(
  { businessId, openedById }: CaseInBusiness,
  tx: Tx = db,
): Promise<PersonOfCase[]> {
  return tx.person.findMany({
    where: {
      deactivatedAt: null,
      OR: [
        { seesAllBusinesses: true },
        ...(businessId ? [{ businesses: { some: { businessId } } }] : []),
        ...(!businessId && openedById ? [{ id: openedById }] : []),
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, roles: true },
  });
}

/** Those among them who may do something. */
export async function peopleWhoMay(
  permission: Permission,
  seen: CaseInBusiness,
  tx: Tx = db,
): Promise<PersonOfCase[]> {
  return (await peopleWhoSee(seen, tx)).filter((person) => can(person, permission));
}

/** Everybody who may lead some case, for the queue. */
export async function peopleWhoLead(tx: Tx = db): Promise<PersonOfCase[]> {
  const people = await tx.person.findMany({
    where: { deactivatedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, roles: true },
  });
  return people.filter((person) => can(person, "case:move"));
}

export function findLead(id: string, tx: Tx = db) {
  return tx.person.findUnique({ where: { id }, select: { id: true, name: true } });
}
