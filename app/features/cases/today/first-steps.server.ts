/** What makes a new installation ready for the day it is needed, and what of that is done. */
import { visibleBusiness } from "~/features/assets/asset-queries.server";
import { can, type Permission } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { visibleSource } from "~/features/signals/sources/source-scope";
import { db } from "~/platform/db.server";

const STEPS = [
  { name: "business", permission: "asset:edit", href: "/assets/new" },
  { name: "source", permission: "source:manage", href: "/settings/sources/new" },
  { name: "colleagues", permission: "member:manage", href: "/settings/members/invite" },
] as const satisfies readonly { name: string; permission: Permission; href: string }[];

export type FirstStep = { name: (typeof STEPS)[number]["name"]; href: string; isDone: boolean };

/** The steps this person may take, in order; none once a case was opened or everything is done. */
export async function firstSteps(person: Person): Promise<FirstStep[]> {
  const mine = STEPS.filter(({ permission }) => can(person, permission));
  if (mine.length === 0 || (await db.case.findFirst({ select: { id: true } }))) return [];

  const [business, source, colleague, invitation] = await Promise.all([
    db.business.findFirst({ where: visibleBusiness(person), select: { id: true } }),
    db.signalSource.findFirst({ where: visibleSource(person), select: { id: true } }),
    db.person.findFirst({ where: { id: { not: person.id } }, select: { id: true } }),
    db.invitation.findFirst({ select: { id: true } }),
  ]);
  const done = { business, source, colleagues: colleague ?? invitation };
  const steps = mine.map(({ name, href }) => ({ name, href, isDone: done[name] !== null }));
  return steps.every(({ isDone }) => isDone) ? [] : steps;
}
