/** Turns an invitation into a member, once. */
import { recordEvent } from "~/features/audit/record-event.server";
import { identityFact } from "~/features/identity/identity-events";
import { hashPassword } from "~/features/identity/passwords/password.server";
import { createSession } from "~/features/identity/session.server";
import { rememberAddress } from "~/features/identity/sign-in/known-address.server";
import type { Join } from "~/features/identity/sign-in/sign-in-schemas";
import type { NewSession } from "~/features/identity/sign-in/signed-in.server";
import { tokenHash } from "~/features/identity/token.server";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { isOpen } from "./invite.server";

/** What an invitation says to whoever holds its link, while it is good. */
export function openInvitation(token: string, now: Date, tx: Tx = db) {
  return tx.invitation.findFirst({
    where: { tokenHash: tokenHash(token), ...isOpen(now) },
    select: {
      id: true,
      email: true,
      roles: true,
      seesAllBusinesses: true,
      businessIds: true,
      language: true,
      invitedBy: { select: { name: true } },
    },
  });
}

export async function acceptInvitation(
  request: Request,
  token: string,
  { name, password, language, timeZone }: Join,
  now = new Date(),
): Promise<Verdict<NewSession>> {
  if (!(await openInvitation(token, now))) return refuse("identity.refusals.invitationLink");
  const passwordHash = await hashPassword(password);

  return db.$transaction(async (tx) => {
    const invitation = await openInvitation(token, now, tx);
    if (!invitation) return refuse("identity.refusals.invitationLink");
    const { count } = await tx.invitation.updateMany({
      where: { id: invitation.id, ...isOpen(now) },
      data: { acceptedAt: now },
    });
    if (count === 0) return refuse("identity.refusals.invitationLink");

    const { email, roles, seesAllBusinesses, businessIds } = invitation;
    const person = await tx.person.create({
      data: {
        name,
        email,
        passwordHash,
        roles,
        seesAllBusinesses,
        language,
        timeZone,
        lastSeenAt: now,
        businesses: { create: businessIds.map((businessId) => ({ businessId })) },
      },
      select: { id: true, name: true },
    });
    const fact = identityFact("person.joined", person.id, { person: name });
    await recordEvent(tx, { kind: "person", ...person }, fact);
    await rememberAddress(tx, request, person.id, now);
    return allow({ personId: person.id, token: await createSession(tx, request, person.id, now) });
  });
}
