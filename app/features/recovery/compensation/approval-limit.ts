/** Up to what amount somebody may approve what somebody else proposed. */
import type { Role } from "~/features/identity/permissions";
import type { Money } from "../money";
import type { CompensationPolicy } from "./compensation-policy";

/** Null for no limit. The widest of the roles counts. */
export function approvalLimit(
  { currency, careUpTo, leadUpTo }: Pick<CompensationPolicy, "currency" | "careUpTo" | "leadUpTo">,
  roles: readonly Role[],
): Money | null {
  const limits = roles.map((role) => {
    if (role === "support_lead") return leadUpTo;
    return role === "customer_care" ? careUpTo : 0;
  });
  if (limits.includes(null)) return null;
  return { minor: Math.max(0, ...limits.map((limit) => limit ?? 0)), currency };
}
