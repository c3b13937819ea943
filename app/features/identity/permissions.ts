/**
 * Who may do what. Roles and permissions are data; `can` is the only reader.
 * Safe in the browser: screens hide what the server would refuse.
 */
export const ROLES = ["admin", "support_lead", "bsp_liaison", "customer_care", "viewer"] as const;
export type Role = (typeof ROLES)[number];

const READ = ["case:read", "asset:read", "signal:read", "report:read", "self:manage"] as const;
const WORK = [...READ, "case:comment", "task:work"] as const;
/** Up to which amount somebody may approve is the policy's to say; nobody approves their own. */
const GIVING = [
  "compensation:propose",
  "compensation:approve",
  "compensation:issue",
  "voucher:reveal",
] as const;

const GRANTS = {
  admin: [
    ...READ,
    "asset:edit",
    "provider:edit",
    "calendar:edit",
    "playbook:edit",
    "member:manage",
    "installation:manage",
    "mailbox:manage",
    "letter:edit",
    "source:manage",
    "audit:verify",
    "case:reopen",
    "compensation:policy",
  ],
  support_lead: [
    ...WORK,
    "case:open",
    "case:edit",
    "case:assign",
    "case:classify",
    "case:move",
    "case:merge",
    "case:reopen",
    "case:override",
    "task:manage",
    "clock:edit",
    "asset:edit",
    "provider:edit",
    "letter:edit",
    "calendar:edit",
    "playbook:edit",
    "evidence:attach",
    "evidence:remove",
    "consent:edit",
    "appeal:draft",
    "appeal:review",
    "appeal:verify",
    "appeal:override",
    "appeal:submit",
    "appeal:decide",
    "dossier:share",
    "correspondence:log",
    "correspondence:send",
    "recovery:work",
    "customer:read",
    "customer:reveal",
    "customer:erase",
    ...GIVING,
    "compensation:policy",
    "compensation:budget",
    "compensation:reverse",
    "compensation:export",
    "signal:answer",
    "source:manage",
    "audit:verify",
  ],
  bsp_liaison: [
    ...WORK,
    "clock:edit",
    "evidence:attach",
    "appeal:draft",
    "dossier:share",
    "appeal:verify",
    "correspondence:log",
    "correspondence:send",
    "signal:answer",
  ],
  customer_care: [
    ...WORK,
    "evidence:attach",
    "recovery:work",
    "customer:read",
    "customer:reveal",
    ...GIVING,
  ],
  viewer: [...READ, "customer:read"],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof GRANTS)[Role][number];

/** Rights add up over the roles a person holds. */
export function can({ roles }: { roles: readonly Role[] }, permission: Permission): boolean {
  return roles.some((role) => (GRANTS[role] as readonly Permission[]).includes(permission));
}

export const PERMISSIONS: readonly Permission[] = [...new Set(Object.values(GRANTS).flat())];
