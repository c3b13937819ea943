/** What a person may do with a case from where it stands, as places to go. */
import type { CasePhase } from "~/features/cases/case-phase";
import { can, type Permission, type Role } from "~/features/identity/permissions";

export const CASE_ACTIONS = [
  "owner",
  "classify",
  "restore",
  "relapse",
  "close",
  "facts",
  "links",
  "merge",
  "void",
  "reopen",
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

type Offer = { permission: Permission; phases: readonly CasePhase[]; href: string };

const WORK: readonly CasePhase[] = ["new", "triage", "active", "monitoring"];

const OFFERS: Record<CaseAction, Offer> = {
  owner: { permission: "case:assign", phases: WORK, href: "owner" },
  classify: {
    permission: "case:classify",
    phases: ["triage", "active", "monitoring"],
    href: "classify",
  },
  restore: { permission: "case:move", phases: ["active"], href: "restoration" },
  relapse: { permission: "case:move", phases: ["monitoring"], href: "relapse" },
  close: { permission: "case:move", phases: ["active", "monitoring"], href: "closure" },
  facts: { permission: "case:edit", phases: WORK, href: "facts" },
  links: { permission: "case:merge", phases: [...WORK, "closed"], href: "links" },
  merge: { permission: "case:merge", phases: WORK, href: "merging" },
  void: { permission: "case:move", phases: WORK, href: "voiding" },
  reopen: { permission: "case:reopen", phases: ["closed", "void"], href: "reopening" },
};

export function actionsOpenTo(
  person: { roles: readonly Role[] },
  phase: CasePhase,
): { action: CaseAction; href: string }[] {
  return CASE_ACTIONS.filter((action) => {
    const { permission, phases } = OFFERS[action];
    return can(person, permission) && phases.includes(phase);
  }).map((action) => ({ action, href: OFFERS[action].href }));
}
