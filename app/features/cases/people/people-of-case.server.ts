/** Who may see a case, and so may be mentioned on it or lead it. */
import { can, type Permission, type Role } from "~/features/identity/permissions";
import { readTogether } from "~/platform/database/read-together.server";
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";

type CaseInBusiness = { businessId: string | null; openedById: string | null };
export type PersonOfCase = { id: string; name: string; roles: Role[] };

export function peopleWhoSee(
  { businessId, openedById }: CaseInBusiness,
  tx?: Tx,
): Promise<PersonOfCase[]> {
  const sees = businessId
    ? Prisma.sql`EXISTS (SELECT 1 FROM "PersonBusiness" b
        WHERE b."personId" = p.id AND b."businessId" = ${businessId}::uuid)`
    : Prisma.sql`p.id = ${openedById}::uuid`;
  const people = activePeople(Prisma.sql`p."seesAllBusinesses" OR ${sees}`);
  return tx ? tx.$queryRaw<PersonOfCase[]>(people) : readTogether<PersonOfCase>(people);
}

const activePeople = (which: Prisma.Sql) => Prisma.sql`
  SELECT p.id, p.name, p.roles::text[] AS roles FROM "Person" p
  WHERE p."deactivatedAt" IS NULL AND (${which}) ORDER BY p.name, p.id`;

/** Those among them who may do something. */
export async function peopleWhoMay(
  permission: Permission,
  seen: CaseInBusiness,
  tx?: Tx,
): Promise<PersonOfCase[]> {
  return (await peopleWhoSee(seen, tx)).filter((person) => can(person, permission));
}

/** Everybody who may lead some case, for the queue. */
export async function peopleWhoLead(): Promise<PersonOfCase[]> {
  const people = await readTogether<PersonOfCase>(activePeople(Prisma.sql`TRUE`));
  return people.filter((person) => can(person, "case:move"));
}

export function findLead(id: string, tx: Tx = db) {
  return tx.person.findUnique({ where: { id }, select: { id: true, name: true } });
}

/** Everybody who may work on tasks of some case. */
export async function peopleWhoWork(): Promise<PersonOfCase[]> {
  const people = await readTogether<PersonOfCase>(activePeople(Prisma.sql`TRUE`));
  return people.filter((person) => can(person, "task:work"));
}
