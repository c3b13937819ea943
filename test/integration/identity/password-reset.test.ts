import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { choosePassword } from "~/features/identity/passwords/choose-password.server";
import { makeResetLink, openReset } from "~/features/identity/passwords/password-reset.server";
import { requestReset } from "~/features/identity/passwords/request-reset.server";
import { findPerson } from "~/features/identity/session.server";
import { signIn } from "~/features/identity/sign-in/sign-in.server";
import { sendMail } from "~/features/mail/send-mail.server";
import mailResetLink from "~/jobs/mail-reset-link";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { createPerson, PASSWORD } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";
import { openMailServer, wordsOf } from "~test/support/mail-server";
import { cookiesOf, requestTo } from "~test/support/requests";

const FROM = "Reinstate <reinstate@example.com>";
const NEW = "four unrelated garden words";
const DEAD = { ok: false, refusal: { key: "identity.refusals.resetLink" } };

const WITH_MAIL = {
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: FROM,
  PUBLIC_URL: "https://reinstate.example.com",
};
const WITHOUT = { SMTP_URL: undefined, MAIL_FROM: undefined, PUBLIC_URL: undefined };
beforeAll(() => Object.assign(env(), WITH_MAIL));
afterAll(() => Object.assign(env(), WITHOUT));

let mailServer: Awaited<ReturnType<typeof openMailServer>>;
beforeEach(async () => {
  mailServer = await openMailServer();
});
afterEach(() => mailServer.close());

const asked = (address?: string) =>
  requestTo("/forgotten-password", { form: {}, address, headers: { host: "evil.test" } });

/** What the queue would do by now. */
async function workOff() {
  const jobs = await db.$queryRaw<{ payload: { email?: string; mailId?: string } }[]>`
    SELECT payload FROM graphile_worker._private_jobs`;
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  for (const { payload } of jobs) {
    if (payload.email) await mailResetLink(payload);
    if (payload.mailId) {
      await sendMail(payload.mailId, { server: { url: mailServer.url, from: FROM } });
    }
  }
}

async function linkFor(email: string) {
  await requestReset(asked(), { email });
  await workOff();
  await workOff();
  const words = mailServer.delivered.map(wordsOf).at(-1) ?? "";
  return new URL(/https?:\S+/.exec(words)?.[0] ?? "https://none");
}

const tokenOf = (link: URL) => link.pathname.split("/").at(-1) ?? "";

const choose = (token: string, password = NEW) => choosePassword(asked(), token, password);

describe("asking for a new password", () => {
  it("mails a link of the configured address, in the reader's language, whatever host was asked", async () => {
    const { email } = await createPerson({ language: "id", name: "Dewi" });

    const link = await linkFor(email);

    expect(link.origin).toBe("https://reinstate.example.com");
    expect(link.search).toBe("?language=id");
    expect(mailServer.delivered[0] && wordsOf(mailServer.delivered[0])).toContain("Salam Dewi");
  });

  it("does and answers the same for an address nobody has", async () => {
    const { email } = await createPerson();

    const known = await requestReset(asked(), { email });
    const unknown = await requestReset(asked(), { email: "nobody@example.com" });

    expect(unknown).toEqual(known);
    expect(await db.$queryRaw`SELECT count(*)::int FROM graphile_worker._private_jobs`).toEqual([
      { count: 2 },
    ]);
    await workOff();
    await workOff();
    expect(mailServer.delivered.flatMap(({ to }) => to)).toEqual([email]);
  });

  it("mails nothing to a deactivated member", async () => {
    const { email } = await createPerson({ deactivatedAt: new Date() });

    await requestReset(asked(), { email });
    await workOff();

    expect(await db.outgoingMail.count()).toBe(0);
  });

  it("is limited per account, so that nobody's inbox is flooded", async () => {
    const { email } = await createPerson();

    const outcomes = [];
    for (const host of [1, 2, 3, 4]) {
      outcomes.push(await requestReset(asked(`198.51.100.${host}`), { email }));
    }

    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(outcomes[3]).toMatchObject({ refusal: { key: "identity.refusals.tooMany" } });
  });
});

describe("a link for a new password", () => {
  it("sets the password, ends every session, and tells the owner", async () => {
    const sari = await createPerson();
    const cookies = await cookiesOf(sari);
    const token = tokenOf(await linkFor(sari.email));

    expect(await choose(token)).toMatchObject({ ok: true });

    expect(await findPerson(requestTo("/", { cookies }))).toBeNull();
    expect(await signIn(asked(), { email: sari.email, password: PASSWORD })).toMatchObject({
      ok: false,
    });
    expect(await signIn(asked(), { email: sari.email, password: NEW })).toMatchObject({ ok: true });
    expect(await db.outgoingMail.findFirst({ where: { kind: "password_changed" } })).toMatchObject({
      to: sari.email,
      link: null,
    });
  });

  it("works once, and takes its older siblings with it", async () => {
    const { email } = await createPerson();
    const older = tokenOf(await linkFor(email));
    const newer = tokenOf(await linkFor(email));

    await choose(newer);

    expect(await choose(newer, "yet another garden word")).toEqual(DEAD);
    expect(await choose(older)).toEqual(DEAD);
  });

  it("lets one of two simultaneous uses win", async () => {
    const sari = await createPerson();
    const token = tokenOf(await linkFor(sari.email));

    const slower = await db.$transaction(async (tx) => {
      await tx.passwordReset.updateMany({ data: { usedAt: new Date() } });
      const attempt = choose(token);
      await untilSomeoneWaits();
      return { attempt };
    });

    expect(await slower.attempt).toEqual(DEAD);
    expect(await signIn(asked(), { email: sari.email, password: PASSWORD })).toMatchObject({
      ok: true,
    });
  });

  it("dies after an hour, and with its owner's account", async () => {
    const sari = await createPerson();
    const token = tokenOf(await linkFor(sari.email));
    const { expiresAt } = await db.passwordReset.findFirstOrThrow();

    expect(await openReset(token, new Date(expiresAt.getTime() - 1))).not.toBeNull();
    expect(await openReset(token, expiresAt)).toBeNull();
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(3_600_000);

    await db.person.updateMany({ data: { deactivatedAt: new Date() } });
    expect(await openReset(token, new Date())).toBeNull();
  });

  it("lets the owner in again while strangers use up every try", async () => {
    const { email } = await createPerson();
    const token = tokenOf(await linkFor(email));
    for (let host = 1; host <= 8; host += 1) {
      await signIn(asked(`198.51.100.${host}`), { email, password: "a wrong guess" });
    }

    await choose(token);

    expect(await signIn(asked(), { email, password: NEW })).toMatchObject({ ok: true });
  });

  it("is made by an administrator where no mail goes out, for active members only", async () => {
    const admin = await createPerson({ roles: ["admin"] });
    const [active, closed] = [
      await createPerson(),
      await createPerson({ deactivatedAt: new Date() }),
    ];
    const linkTo = (path: string) => `https://house.test${path}`;

    const made = await makeResetLink(admin, active.id, linkTo);

    expect(made?.ok && (await choose(tokenOf(new URL(made.value.link))))).toMatchObject({
      ok: true,
    });
    expect(await makeResetLink(admin, closed.id, linkTo)).toMatchObject({ ok: false });
    expect(await makeResetLink(admin, crypto.randomUUID(), linkTo)).toBeNull();
    expect(await db.auditEvent.count({ where: { kind: "person.reset_link_made" } })).toBe(1);
  });
});
