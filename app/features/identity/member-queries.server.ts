/** Who works here, and who was asked to. */
import { db, type Tx } from "~/platform/db.server";
import { isOpen } from "./invite.server";

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

/** Invitations nobody has accepted or revoked; those that ran out can be renewed. */
export function openInvitations(tx: Tx = db) {
  const { expiresAt: _, ...notOver } = isOpen(new Date(0));
  return tx.invitation.findMany({
    where: notOver,
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
}
