/** Changes what a member may do and see, or closes and reopens their account. */
import { recordEvent } from "~/features/audit/record-event.server";
import { identityFact } from "~/features/identity/identity-events";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { accessChange, decideDeactivation, decideRoles, type MemberFacts } from "./member-rules";
import type { MemberForm } from "./member-schemas";
import { areBusinesses } from "./named-businesses.server";

/**
 * New roles or limits end every session of the member: a token never outlives
 * the rights it was given with. Null: there is no such member.
 */
export function changeAccess(
  actor: Person,
  memberId: string,
  form: MemberForm,
): Promise<Verdict | null> {
  return changeMember(actor, memberId, async (tx, member, facts) => {
    const verdict = decideRoles(facts, form.roles);
    if (!verdict.ok) return verdict;
    if (!(await areBusinesses(tx, form))) return refuse("identity.refusals.businessGone");

    const change = accessChange(accessOf(member), form);
    const { count } = await tx.person.updateMany({
      where: { id: memberId, version: form.version },
      data: {
        roles: form.roles,
        seesAllBusinesses: form.sees === "all",
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("identity.refusals.memberChanged");

    const isWider = change.granted.length + change.removed.length > 0 || change.limitsChanged;
    if (isWider) await tx.session.deleteMany({ where: { personId: memberId } });
    if (change.removed.includes("admin")) await revokeInvitationsBy(tx, memberId);
    if (change.limitsChanged) await setLimits(tx, memberId, form);
    await recordAccess(tx, actor, member, form, change);
    return allow();
  });
}

export function deactivateMember(actor: Person, memberId: string, now = new Date()) {
  return changeMember(actor, memberId, async (tx, member, facts) => {
    const verdict = decideDeactivation(facts);
    if (!verdict.ok) return verdict;

    await tx.person.update({
      where: { id: memberId },
      data: { deactivatedAt: now, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.session.deleteMany({ where: { personId: memberId } });
    await tx.passwordReset.updateMany({
      where: { personId: memberId, usedAt: null },
      data: { usedAt: now },
    });
    await revokeInvitationsBy(tx, memberId, now);
    const fact = identityFact("person.deactivated", memberId, { person: member.name });
    await recordEvent(tx, actor, fact);
    return allow();
  });
}

export function reactivateMember(actor: Person, memberId: string) {
  return changeMember(actor, memberId, async (tx, member, { isActive }) => {
    if (isActive) return refuse("identity.refusals.alreadyActive");
    await tx.person.update({
      where: { id: memberId },
      data: { deactivatedAt: null, version: { increment: 1 } },
      select: { id: true },
    });
    const fact = identityFact("person.reactivated", memberId, { person: member.name });
    await recordEvent(tx, actor, fact);
    return allow();
  });
}

type Member = NonNullable<Awaited<ReturnType<typeof readMember>>>;
type Change = (tx: Tx, member: Member, facts: MemberFacts) => Promise<Verdict>;

/** Holds every active administrator's row while it decides, so that two of them cannot remove each other. */
function changeMember(actor: Person, memberId: string, change: Change): Promise<Verdict | null> {
  return db.$transaction(async (tx) => {
    const admins = await lockAdmins(tx);
    if (!admins.includes(actor.id)) return refuse("identity.refusals.noLongerAdmin");
    const member = await readMember(tx, memberId);
    if (!member) return null;
    return change(tx, member, {
      isSelf: memberId === actor.id,
      isActive: member.deactivatedAt === null,
      roles: member.roles,
      otherAdmins: admins.filter((id) => id !== memberId).length,
    });
  });
}

async function lockAdmins(tx: Tx): Promise<string[]> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Person"
    WHERE 'admin' = ANY (roles) AND "deactivatedAt" IS NULL
    ORDER BY id FOR UPDATE`;
  return admins.map(({ id }) => id);
}

/** Locks the row too: nobody signs in or changes it until this is decided. */
async function readMember(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM "Person" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.person.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      roles: true,
      seesAllBusinesses: true,
      businesses: { select: { businessId: true } },
      deactivatedAt: true,
    },
  });
}

const accessOf = ({ roles, seesAllBusinesses, businesses }: Member) => ({
  roles,
  sees: seesAllBusinesses ? ("all" as const) : ("some" as const),
  businessIds: businesses.map(({ businessId }) => businessId),
});

async function setLimits(tx: Tx, personId: string, { sees, businessIds }: MemberForm) {
  await tx.personBusiness.deleteMany({ where: { personId } });
  if (sees === "all") return;
  await tx.personBusiness.createMany({
    data: [...new Set(businessIds)].map((businessId) => ({ personId, businessId })),
  });
}

/** What somebody handed out as an administrator does not outlast that. */
async function revokeInvitationsBy(tx: Tx, personId: string, now = new Date()) {
  await tx.invitation.updateMany({
    where: { invitedById: personId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}

async function recordAccess(
  tx: Tx,
  actor: Person,
  { id, name: person }: Member,
  { sees, businessIds }: MemberForm,
  { granted, removed, limitsChanged }: ReturnType<typeof accessChange>,
) {
  const facts = [
    ...granted.map((role) => identityFact("person.role_granted", id, { person, role })),
    ...removed.map((role) => identityFact("person.role_removed", id, { person, role })),
    ...(limitsChanged && sees === "all" ? [identityFact("person.unlimited", id, { person })] : []),
    ...(limitsChanged && sees === "some"
      ? [identityFact("person.limited", id, { person, count: businessIds.length })]
      : []),
  ];
  for (const fact of facts) await recordEvent(tx, actor, fact);
}
