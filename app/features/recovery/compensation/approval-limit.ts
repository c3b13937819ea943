/** Up to what amount somebody may approve what somebody else proposed. */
import type { Role } from "~/features/identity/permissions";
import type { CompensationPolicy } from "./compensation-policy";

/** In minor units of the policy's currency; null for no limit. The widest of the roles counts. */
export function approvalLimit(
  { careUpTo, leadUpTo }: Pick<CompensationPolicy, "careUpTo" | "leadUpTo">,
  roles: readonly Role[],
): number | null {
  const limits = roles.map((role) => {
    if (role === "support_lead") return leadUpTo;
    return role === "customer_care" ? careUpTo : 0;
  });
  return limits.includes(null) ? null : Math.max(0, ...limits.map((limit) => limit ?? 0));
}
