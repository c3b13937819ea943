/** Reads of what businesses give, within those a person may see. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import type { CompensationPolicy } from "../compensation-policy";

export type SettledPolicy = { id: string; version: number; policy: CompensationPolicy };

/** The one in force, or null where nobody has settled any. */
export async function policyOf(businessId: string, tx: Tx = db): Promise<SettledPolicy | null> {
  const found = await tx.compensationPolicyVersion.findFirst({
    where: { businessId },
    orderBy: { version: "desc" },
    select: { id: true, version: true, policy: true },
  });
  return found && { ...found, policy: found.policy as unknown as CompensationPolicy };
}

const within = ({ businessIds }: Pick<Person, "businessIds">) =>
  businessIds ? { id: { in: [...businessIds] } } : {};

/** Every business a person sees, with who settled what it gives last. */
export async function policyList(person: Pick<Person, "businessIds">) {
  const found = await db.business.findMany({
    where: { ...within(person), archivedAt: null },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      compensationPolicies: {
        orderBy: { version: "desc" },
        take: 1,
        select: { version: true, byName: true, at: true },
      },
    },
  });
  return found.map(({ compensationPolicies: [latest = null], ...business }) => ({
    ...business,
    latest,
  }));
}

/** A business and every version there was, the newest first. */
export async function policyHistory(person: Pick<Person, "businessIds">, businessId: string) {
  const business = await db.business.findFirst({
    where: { AND: [within(person), { id: businessId }] },
    select: { id: true, name: true, country: true },
  });
  if (!business) return null;
  const versions = await db.compensationPolicyVersion.findMany({
    where: { businessId },
    orderBy: { version: "desc" },
    take: 50,
    select: { id: true, version: true, policy: true, byName: true, at: true },
  });
  return {
    business,
    versions: versions.map(({ policy, ...version }) => ({
      ...version,
      policy: policy as unknown as CompensationPolicy,
    })),
  };
}
