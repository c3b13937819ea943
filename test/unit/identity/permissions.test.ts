import { describe, expect, it } from "vitest";
import {
  can,
  PERMISSIONS,
  type Permission,
  ROLES,
  type Role,
} from "~/features/identity/permissions";
import { Role as StoredRole } from "~prisma/generated/enums";

describe("the table of permissions", () => {
  it.each<[Permission, Role[]]>([
    ["case:read", ["admin", "support_lead", "bsp_liaison", "customer_care", "viewer"]],
    ["self:manage", ["admin", "support_lead", "bsp_liaison", "customer_care", "viewer"]],
    ["case:comment", ["support_lead", "bsp_liaison", "customer_care"]],
    ["case:open", ["support_lead"]],
    ["case:classify", ["support_lead"]],
    ["case:override", ["support_lead"]],
    ["case:reopen", ["admin", "support_lead"]],
    ["evidence:attach", ["support_lead", "bsp_liaison", "customer_care"]],
    ["evidence:remove", ["support_lead"]],
    ["appeal:draft", ["support_lead", "bsp_liaison"]],
    ["correspondence:log", ["support_lead", "bsp_liaison"]],
    ["appeal:review", ["support_lead"]],
    ["appeal:override", ["support_lead"]],
    ["appeal:submit", ["support_lead"]],
    ["asset:edit", ["admin", "support_lead"]],
    ["provider:edit", ["admin", "support_lead"]],
    ["calendar:edit", ["admin", "support_lead"]],
    ["playbook:edit", ["admin", "support_lead"]],
    ["member:manage", ["admin"]],
    ["installation:manage", ["admin"]],
    ["audit:verify", ["admin", "support_lead"]],
    ["signal:read", ["admin", "support_lead", "bsp_liaison", "customer_care", "viewer"]],
    ["signal:answer", ["support_lead", "bsp_liaison"]],
    ["source:manage", ["admin", "support_lead"]],
    ["compensation:propose", ["support_lead", "customer_care"]],
    ["compensation:approve", ["support_lead", "customer_care"]],
    ["compensation:issue", ["support_lead", "customer_care"]],
    ["compensation:reverse", ["support_lead"]],
    ["compensation:budget", ["support_lead"]],
    ["compensation:export", ["support_lead"]],
    ["compensation:policy", ["admin", "support_lead"]],
    ["voucher:reveal", ["support_lead", "customer_care"]],
  ])("gives %s to %j and nobody else", (permission, roles) => {
    expect(ROLES.filter((role) => can({ roles: [role] }, permission))).toEqual(roles);
  });

  it("lets a viewer read, and change nothing but their own settings", () => {
    const granted = PERMISSIONS.filter((permission) => can({ roles: ["viewer"] }, permission));

    expect(granted.filter((permission) => !permission.endsWith(":read"))).toEqual(["self:manage"]);
  });

  it("adds up the rights of several roles", () => {
    const both = { roles: ["admin", "customer_care"] as const };

    expect(can(both, "member:manage")).toBe(true);
    expect(can(both, "evidence:attach")).toBe(true);
    expect(can(both, "appeal:submit")).toBe(false);
  });

  it("grants nothing to somebody without a role", () => {
    expect(PERMISSIONS.filter((permission) => can({ roles: [] }, permission))).toEqual([]);
  });

  it("uses the roles of the database", () => {
    expect(Object.values(StoredRole)).toEqual([...ROLES]);
  });
});
