/** Who may lead cases, and of which businesses. */
import { can } from "~/features/identity/permissions";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export type Lead = {
  id: string;
  name: string;
  /** Whether a case is within their businesses. */
  reaches: (held: { businessId: string | null }) => boolean;
};

/** Refused where they left, or may not lead. */
export async function leadOf(tx: Tx, id: string): Promise<Verdict<Lead>> {
  const person = await tx.person.findFirst({
    where: { id, deactivatedAt: null },
    select: {
      name: true,
      roles: true,
      seesAllBusinesses: true,
      businesses: { select: { businessId: true } },
    },
  });
  if (!person) return refuse("cases.refusals.ownerGone");
  if (!can(person, "case:move")) return refuse("cases.refusals.ownerRole");
  const { name, seesAllBusinesses, businesses } = person;
  const within = new Set(businesses.map(({ businessId }) => businessId));
  return allow({
    id,
    name,
    reaches: ({ businessId }) =>
      seesAllBusinesses || (businessId !== null && within.has(businessId)),
  });
}
