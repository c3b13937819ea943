/** Links with which somebody chooses a new password: made on request, used once, dead after an hour. */
import { recordEvent } from "~/features/audit/record-event.server";
import { identityFact } from "~/features/identity/identity-events";
import { type LinkTo, linkFromHome } from "~/features/identity/link.server";
import type { Person } from "~/features/identity/person";
import { newToken, tokenHash } from "~/features/identity/token.server";
import { queueMail } from "~/features/mail/outbox.server";
import { db, type Tx } from "~/platform/db.server";
import { formatFor } from "~/platform/i18n/format";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Language } from "~templates/bilingual";
import { noticeText } from "~templates/email/notice";
import { passwordReset } from "~templates/email/password-reset";

const LIFE = 3_600_000;

/** The page opens in the language of whoever the link is for. */
const resetPath = (token: string, language: Language): string =>
  `/reset-password/${token}?language=${language}`;

async function makeReset(tx: Tx, personId: string, now: Date) {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LIFE);
  await tx.passwordReset.create({
    data: { personId, tokenHash: tokenHash(token), createdAt: now, expiresAt },
    select: { id: true },
  });
  return { token, expiresAt };
}

/** Mails a link to whoever has this address; does nothing for an address nobody has. */
export async function mailReset(email: string, now = new Date()): Promise<void> {
  const linkTo = linkFromHome();
  if (!linkTo) return;
  const person = await db.person.findFirst({
    where: { email, deactivatedAt: null },
    select: { id: true, name: true, email: true, language: true, timeZone: true },
  });
  if (!person) return;

  await db.$transaction(async (tx) => {
    const { token, expiresAt } = await makeReset(tx, person.id, now);
    const link = linkTo(resetPath(token, person.language));
    const until = formatFor(person.language, person.timeZone).instant(expiresAt);
    const notice = passwordReset[person.language]({ name: person.name, link, until });
    await queueMail(tx, {
      kind: "password_reset",
      to: person.email,
      subject: notice.subject,
      text: noticeText(notice),
      link,
      usefulUntil: expiresAt,
    });
  });
}

/** A link for an administrator to hand over, where no mail goes out. Null: there is no such member. */
export function makeResetLink(
  actor: Person,
  personId: string,
  linkTo: LinkTo,
  now = new Date(),
): Promise<Verdict<{ link: string; expiresAt: Date }> | null> {
  return db.$transaction(async (tx) => {
    const member = await tx.person.findUnique({
      where: { id: personId },
      select: { name: true, language: true, deactivatedAt: true },
    });
    if (!member) return null;
    if (member.deactivatedAt) return refuse("identity.refusals.resetDeactivated");

    const { token, expiresAt } = await makeReset(tx, personId, now);
    const fact = identityFact("person.reset_link_made", personId, { person: member.name });
    await recordEvent(tx, actor, fact);
    return allow({ link: linkTo(resetPath(token, member.language)), expiresAt });
  });
}

/** Whose password a link may change, while it is good. */
export function openReset(token: string, now: Date, tx: Tx = db) {
  return tx.passwordReset.findFirst({
    where: {
      tokenHash: tokenHash(token),
      usedAt: null,
      expiresAt: { gt: now },
      person: { deactivatedAt: null },
    },
    select: { id: true, person: { select: { id: true, name: true, email: true } } },
  });
}
