/** Who may lead cases, and of which businesses. */
import { can } from "~/features/identity/permissions";
import type { Tx } from "~/platform/db.server";

export type Lead = NonNullable<Awaited<ReturnType<typeof leadOf>>>;

/** Null when they left, or may not lead. */
export async function leadOf(tx: Tx, id: string) {
  const person = await tx.person.findFirst({
    where: { id, deactivatedAt: null },
    select: {
      id: true,
      name: true,
      roles: true,
      seesAllBusinesses: true,
      businesses: { select: { businessId: true } },
    },
  });
  if (!person || !can(person, "case:move")) return null;
  const { seesAllBusinesses, businesses, name } = person;
  const within = new Set(businesses.map(({ businessId }) => businessId));
  return {
    id,
    name,
    mayLead: ({ businessId }: { businessId: string | null }) =>
      seesAllBusinesses || (businessId !== null && within.has(businessId)),
  };
}
