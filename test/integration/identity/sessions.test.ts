import { describe, expect, it } from "vitest";
import { changePassword } from "~/features/identity/passwords/choose-password.server";
import type { SignedIn } from "~/features/identity/person";
import { findPerson, startSession } from "~/features/identity/session.server";
import { endOneSession, endOtherSessions } from "~/features/identity/sessions/end-sessions.server";
import { sessionsOf } from "~/features/identity/sessions/session-queries.server";
import { signOut } from "~/features/identity/sign-in/sign-out.server";
import { db } from "~/platform/db.server";
import { createPerson, PASSWORD } from "~test/factories/person";
import { cookiesOf, requestTo } from "~test/support/requests";

const DAY = 24 * 3_600_000;

const asked = (cookies: Record<string, string>) => requestTo("/", { cookies });

/** Somebody as a door sees them: with the session of their browser. */
async function signedInPerson() {
  const cookies = await cookiesOf(await createPerson());
  const person = (await findPerson(asked(cookies))) as SignedIn;
  return { person, cookies };
}

describe("a session", () => {
  it.each([
    ["was not used for three days", { lastSeenAt: new Date(Date.now() - 3 * DAY - 1000) }, false],
    ["was used two days ago", { lastSeenAt: new Date(Date.now() - 2 * DAY) }, true],
    ["reached its last day", { expiresAt: new Date(Date.now() - 1000) }, false],
  ])("that %s", async (_what, change, isAlive) => {
    const { cookies } = await signedInPerson();
    await db.session.updateMany({ data: change });

    expect((await findPerson(asked(cookies))) !== null).toBe(isAlive);
  });

  it("ends thirty days after it began, however busy", async () => {
    const person = await createPerson();
    await startSession(requestTo("/"), person.id, new Date("2026-11-22T08:00:00Z"));

    expect(await db.session.findFirst()).toMatchObject({
      expiresAt: new Date("2026-12-22T08:00:00Z"),
    });
  });

  it("notes when it was last used, for itself and its owner", async () => {
    const { person, cookies } = await signedInPerson();
    const before = new Date(Date.now() - DAY);
    await db.session.updateMany({ data: { lastSeenAt: before } });

    await findPerson(asked(cookies));

    const { lastSeenAt } = await db.session.findFirstOrThrow();
    expect(lastSeenAt.getTime()).toBeGreaterThan(before.getTime());
    expect(await db.person.findUnique({ where: { id: person.id } })).toMatchObject({ lastSeenAt });
  });

  it("is only found under the cookie of its own connection", async () => {
    const { cookies } = await signedInPerson();

    expect(await findPerson(requestTo("/", { cookies, https: true }))).toBeNull();
  });

  it("is over once its owner is deactivated", async () => {
    const { person, cookies } = await signedInPerson();
    await db.person.update({ where: { id: person.id }, data: { deactivatedAt: new Date() } });

    expect(await findPerson(asked(cookies))).toBeNull();
  });

  it("ends by signing out, and its cookie opens nothing more", async () => {
    const { cookies } = await signedInPerson();

    await signOut(asked(cookies));

    expect(await findPerson(asked(cookies))).toBeNull();
    expect(await db.auditEvent.findMany()).toMatchObject([{ kind: "person.signed_out" }]);
  });
});

describe("the list of sessions", () => {
  it("marks this one, and leaves out those that are over", async () => {
    const { person } = await signedInPerson();
    await cookiesOf(person);
    await cookiesOf(person);
    const others = await db.session.findMany({ where: { id: { not: person.sessionId } } });
    await db.session.updateMany({
      where: { id: others[0]?.id ?? "" },
      data: { expiresAt: new Date(0) },
    });

    const list = await sessionsOf(person, new Date());

    expect(list).toHaveLength(2);
    expect(list.filter(({ isThisOne }) => isThisOne).map(({ id }) => id)).toEqual([
      person.sessionId,
    ]);
  });

  it("ends one of one's own and records it", async () => {
    const { person } = await signedInPerson();
    const otherBrowser = await cookiesOf(person);
    const { id } = await db.session.findFirstOrThrow({ where: { id: { not: person.sessionId } } });

    expect(await endOneSession(person, id)).toBe(true);

    expect(await findPerson(asked(otherBrowser))).toBeNull();
    expect(await db.auditEvent.findMany()).toMatchObject([{ kind: "person.sessions_ended" }]);
  });

  it("does not reach the sessions of others", async () => {
    const { person } = await signedInPerson();
    const stranger = await signedInPerson();

    expect(await endOneSession(person, stranger.person.sessionId)).toBe(false);
    await endOtherSessions(person);

    expect(await findPerson(asked(stranger.cookies))).not.toBeNull();
    expect(await db.auditEvent.count()).toBe(0);
  });

  it("ends all but this one", async () => {
    const { person, cookies } = await signedInPerson();
    await cookiesOf(person);
    await cookiesOf(person);

    await endOtherSessions(person);

    expect(await findPerson(asked(cookies))).not.toBeNull();
    expect(await db.session.count()).toBe(1);
  });
});

describe("changing one's password", () => {
  const form = { currentPassword: PASSWORD, newPassword: "four unrelated garden words" };

  it("ends every session and gives this browser a new one", async () => {
    const { person, cookies } = await signedInPerson();
    const otherBrowser = await cookiesOf(person);

    const outcome = await changePassword(asked(cookies), person, form);

    const renewed = { reinstate: outcome.ok ? outcome.value.token : "" };
    expect(await findPerson(asked(cookies))).toBeNull();
    expect(await findPerson(asked(otherBrowser))).toBeNull();
    expect(await findPerson(asked(renewed))).toMatchObject({ id: person.id });
  });

  it("kills links for a new password that are still about", async () => {
    const { person, cookies } = await signedInPerson();
    await db.passwordReset.create({
      data: { personId: person.id, tokenHash: Buffer.from("x"), expiresAt: new Date("2040-01-01") },
    });

    await changePassword(asked(cookies), person, form);

    expect(await db.passwordReset.count({ where: { usedAt: null } })).toBe(0);
  });

  it("asks for the current one, a few times only", async () => {
    const { person, cookies } = await signedInPerson();
    const wrong = { ...form, currentPassword: "not this" };

    const outcomes = [];
    for (let count = 0; count < 6; count += 1) {
      outcomes.push(await changePassword(asked(cookies), person, wrong));
    }

    expect(outcomes[0]).toMatchObject({
      refusal: { key: "identity.refusals.wrongCurrentPassword" },
    });
    expect(outcomes[5]).toMatchObject({ refusal: { key: "identity.refusals.tooMany" } });
    expect(await findPerson(asked(cookies))).not.toBeNull();
  });
});
