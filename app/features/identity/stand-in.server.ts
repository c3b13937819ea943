/** Whoever began work that goes on without them, with their rights as they are now, not as they were then. */
import type { Tx } from "~/platform/db.server";
import { can, type Permission } from "./permissions";
import type { Person } from "./person";

/** Null when they were deactivated since, or may not do this any more. */
export async function stillAllowed(
  tx: Tx,
  id: string,
  permission: Permission,
): Promise<Person | null> {
  const found = await tx.person.findFirst({
    where: { id, deactivatedAt: null },
    select: {
      id: true,
      name: true,
      email: true,
      roles: true,
      seesAllBusinesses: true,
      businesses: { select: { businessId: true } },
      language: true,
      timeZone: true,
      theme: true,
      shortcutsOn: true,
    },
  });
  if (!found || !can(found, permission)) return null;
  const { seesAllBusinesses, businesses, ...person } = found;
  const businessIds = seesAllBusinesses ? null : businesses.map(({ businessId }) => businessId);
  return { kind: "person", ...person, businessIds };
}
