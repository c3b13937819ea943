/** Gives somebody the password they chose: by a link they were sent, or by knowing the one before. */
import { recordEvent } from "~/features/audit/record-event.server";
import { identityFact } from "~/features/identity/identity-events";
import type { Person } from "~/features/identity/person";
import type { PasswordForm } from "~/features/identity/profile/profile-schemas";
import { createSession } from "~/features/identity/session.server";
import { rememberAddress } from "~/features/identity/sign-in/known-address.server";
import type { NewSession } from "~/features/identity/sign-in/signed-in.server";
import { giveBackTry, takeTry } from "~/features/identity/too-many-tries/rate-limits.server";
import { type Throttled, throttled } from "~/features/identity/too-many-tries/throttled";
import { queueMail } from "~/features/mail/outbox.server";
import { db, type Tx } from "~/platform/db.server";
import { formatFor } from "~/platform/i18n/format";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { noticeText } from "~templates/email/notice";
import { passwordChanged } from "~templates/email/password-changed";
import { hashPassword, passwordMatches } from "./password.server";
import { openReset } from "./password-reset.server";

/** Uses a link up. Answers with whose it was. */
export async function choosePassword(
  request: Request,
  token: string,
  password: string,
  now = new Date(),
): Promise<Verdict<{ personId: string }>> {
  if (!(await openReset(token, now))) return refuse("identity.refusals.resetLink");
  const passwordHash = await hashPassword(password);

  return db.$transaction(async (tx) => {
    const reset = await openReset(token, now, tx);
    if (!reset) return refuse("identity.refusals.resetLink");
    const { count } = await tx.passwordReset.updateMany({
      where: { id: reset.id, usedAt: null },
      data: { usedAt: now },
    });
    if (count === 0) return refuse("identity.refusals.resetLink");

    const { id: personId, name } = reset.person;
    await replacePassword(tx, personId, passwordHash, now);
    await rememberAddress(tx, request, personId, now);
    const fact = identityFact("person.password_chosen_by_link", personId, { person: name });
    await recordEvent(tx, { kind: "person", id: personId, name }, fact);
    return allow({ personId });
  });
}

/** Every session ends; the one that asks is renewed. */
export async function changePassword(
  request: Request,
  person: Person,
  { currentPassword, newPassword }: PasswordForm,
  now = new Date(),
): Promise<Verdict<NewSession> | Throttled> {
  const wait = await takeTry("password-check", person.id);
  if (wait > 0) return throttled(wait);

  const { passwordHash: before } = await db.person.findUniqueOrThrow({
    where: { id: person.id },
    select: { passwordHash: true },
  });
  if (!(await passwordMatches(before, currentPassword))) {
    return refuse("identity.refusals.wrongCurrentPassword");
  }
  await giveBackTry("password-check", person.id);
  const passwordHash = await hashPassword(newPassword);

  return db.$transaction(async (tx) => {
    await replacePassword(tx, person.id, passwordHash, now);
    const fact = identityFact("person.password_changed", person.id, { person: person.name });
    await recordEvent(tx, person, fact);
    return allow({ personId: person.id, token: await createSession(tx, request, person.id, now) });
  });
}

/** Whoever held the old password, a session or a link is out, and the owner hears of it. */
async function replacePassword(tx: Tx, personId: string, passwordHash: string, now: Date) {
  const person = await tx.person.update({
    where: { id: personId },
    data: { passwordHash, version: { increment: 1 } },
    select: { name: true, email: true, language: true, timeZone: true },
  });
  await tx.session.deleteMany({ where: { personId } });
  await tx.passwordReset.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } });

  const at = formatFor(person.language, person.timeZone).instant(now);
  const notice = passwordChanged[person.language]({ name: person.name, at });
  await queueMail(tx, {
    kind: "password_changed",
    to: person.email,
    subject: notice.subject,
    text: noticeText(notice),
  });
}
