/** What may become of a member. The installation never loses its last active administrator. */
import type { Role } from "~/features/identity/permissions";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export type MemberFacts = {
  isSelf: boolean;
  isActive: boolean;
  roles: readonly Role[];
  /** Active administrators beside this member. */
  otherAdmins: number;
};

const isLastAdmin = ({ isActive, roles, otherAdmins }: MemberFacts): boolean =>
  isActive && roles.includes("admin") && otherAdmins === 0;

export function decideRoles(member: MemberFacts, roles: readonly Role[]): Verdict {
  if (isLastAdmin(member) && !roles.includes("admin")) return refuse("identity.refusals.lastAdmin");
  return allow();
}

export function decideDeactivation(member: MemberFacts): Verdict {
  if (!member.isActive) return refuse("identity.refusals.alreadyDeactivated");
  if (isLastAdmin(member)) return refuse("identity.refusals.lastAdmin");
  if (member.isSelf) return refuse("identity.refusals.deactivateSelf");
  return allow();
}

export type Access = {
  roles: readonly Role[];
  sees: "all" | "some";
  businessIds: readonly string[];
};

export type AccessChange = {
  granted: Role[];
  removed: Role[];
  /** Whether the set of businesses is another one. */
  limitsChanged: boolean;
};

export function accessChange(before: Access, after: Access): AccessChange {
  const limitOf = ({ sees, businessIds }: Access) =>
    sees === "all" ? "all" : [...businessIds].sort().join();
  return {
    granted: after.roles.filter((role) => !before.roles.includes(role)),
    removed: before.roles.filter((role) => !after.roles.includes(role)),
    limitsChanged: limitOf(before) !== limitOf(after),
  };
}
