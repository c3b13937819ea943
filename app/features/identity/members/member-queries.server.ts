/** Who works here, and who was asked to. */
import { db, type Tx } from "~/platform/db.server";

export type MemberInList = Awaited<ReturnType<typeof listMembers>>[number];

const shown = {
  id: true,
  name: true,
  email: true,
  roles: true,
  seesAllBusinesses: true,
  businesses: { select: { business: { select: { id: true, name: true } } } },
  lastSeenAt: true,
  deactivatedAt: true,
} as const;

/** Active members first, each group by name. */
export function listMembers(tx: Tx = db) {
  return tx.person.findMany({
    orderBy: [{ deactivatedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    select: shown,
  });
}

export function memberById(id: string, tx: Tx = db) {
  return tx.person.findUnique({ where: { id }, select: { ...shown, version: true } });
}

export type OpenInvitation = Awaited<ReturnType<typeof openInvitations>>[number];

/** Invitations nobody has accepted or taken back; those that ran out can be renewed. */
export async function openInvitations(now: Date, tx: Tx = db) {
  const invitations = await tx.invitation.findMany({
    where: { acceptedAt: null, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      email: true,
      roles: true,
      seesAllBusinesses: true,
      businessIds: true,
      expiresAt: true,
      invitedBy: { select: { name: true } },
    },
  });
  return invitations.map((each) => ({ ...each, hasRunOut: each.expiresAt <= now }));
}

export function invitationById(id: string, tx: Tx = db) {
  return tx.invitation.findFirst({
    where: { id, acceptedAt: null, revokedAt: null },
    select: { email: true },
  });
}
