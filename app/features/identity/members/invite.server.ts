/** Invitations: a link that makes one account, good for seven days, and shown once. */
import { recordEvent } from "~/features/audit/record-event.server";
import { identityFact } from "~/features/identity/identity-events";
import { installationFacts } from "~/features/identity/installation/installation-queries.server";
import type { LinkTo } from "~/features/identity/link.server";
import type { Person } from "~/features/identity/person";
import { newToken, tokenHash } from "~/features/identity/token.server";
import { queueMail } from "~/features/mail/outbox.server";
import { db, type Tx } from "~/platform/db.server";
import { formatFor } from "~/platform/i18n/format";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Language } from "~templates/bilingual";
import { invitation as wording } from "~templates/email/invitation";
import { noticeText } from "~templates/email/notice";
import type { InvitationForm } from "./member-schemas";
import { areBusinesses } from "./named-businesses.server";

const LIFE = 7 * 24 * 3_600_000;

export type InvitationLink = { link: string; email: string; expiresAt: Date; isMailed: boolean };

/** A newer invitation to the same address replaces the one before. */
export function inviteMember(
  actor: Person,
  form: InvitationForm,
  linkTo: LinkTo,
  now = new Date(),
): Promise<Verdict<InvitationLink>> {
  const { email, roles, sees, language } = form;
  return db.$transaction(async (tx) => {
    const known = await tx.person.findUnique({ where: { email }, select: { deactivatedAt: true } });
    if (known?.deactivatedAt) return refuse("identity.refusals.invitesDeactivated");
    if (known) return refuse("identity.refusals.invitesMember");
    if (!(await areBusinesses(tx, form))) return refuse("identity.refusals.businessGone");

    await tx.invitation.updateMany({ where: { email, ...isOpen(now) }, data: { revokedAt: now } });
    const secret = newSecret(now);
    const { id } = await tx.invitation.create({
      data: {
        ...secret.stored,
        email,
        roles,
        language,
        seesAllBusinesses: sees === "all",
        businessIds: sees === "all" ? [] : form.businessIds,
        invitedById: actor.id,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, identityFact("invitation.made", id, {}));
    return allow(await handOver(tx, actor, { email, language, ...secret }, linkTo));
  });
}

/** Gives an open or expired invitation a new link; the old one is dead. Null: there is no such invitation. */
export function renewInvitation(
  actor: Person,
  invitationId: string,
  linkTo: LinkTo,
  now = new Date(),
): Promise<InvitationLink | null> {
  return db.$transaction(async (tx) => {
    const secret = newSecret(now);
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      data: secret.stored,
    });
    if (count === 0) return null;

    const { email, language } = await tx.invitation.findUniqueOrThrow({
      where: { id: invitationId },
      select: { email: true, language: true },
    });
    await recordEvent(tx, actor, identityFact("invitation.renewed", invitationId, {}));
    return handOver(tx, actor, { email, language, ...secret }, linkTo);
  });
}

/** False: there is no such invitation, or it is over already. */
export function revokeInvitation(actor: Person, invitationId: string, now = new Date()) {
  return db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return false;
    await recordEvent(tx, actor, identityFact("invitation.revoked", invitationId, {}));
    return true;
  });
}

export const isOpen = (now: Date) => ({
  acceptedAt: null,
  revokedAt: null,
  expiresAt: { gt: now },
});

function newSecret(now: Date) {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LIFE);
  return { token, expiresAt, stored: { tokenHash: tokenHash(token), expiresAt } };
}

type Handed = { email: string; language: Language; token: string; expiresAt: Date };

async function handOver(
  tx: Tx,
  actor: Person,
  { email, language, token, expiresAt }: Handed,
  linkTo: LinkTo,
): Promise<InvitationLink> {
  const { organisation, timeZone } = await installationFacts(tx);
  const link = linkTo(`/invitation/${token}?language=${language}`);
  const until = formatFor(language, timeZone).instant(expiresAt);
  const notice = wording[language]({ organisation, inviter: actor.name, link, until });
  const isMailed = await queueMail(tx, {
    kind: "invitation",
    to: email,
    subject: notice.subject,
    text: noticeText(notice),
    link,
    usefulUntil: expiresAt,
  });
  return { link, email, expiresAt, isMailed };
}
