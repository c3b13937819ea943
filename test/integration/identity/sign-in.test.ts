import { describe, expect, it } from "vitest";
import { findPerson } from "~/features/identity/session.server";
import { signIn } from "~/features/identity/sign-in/sign-in.server";
import { db } from "~/platform/db.server";
import { createPerson, PASSWORD } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";
import { cookiesOf, requestTo } from "~test/support/requests";

const WRONG = { ok: false, refusal: { key: "identity.refusals.wrongCredentials" } };

const asked = (cookies = {}) => requestTo("/login", { form: {}, cookies });

describe("signing in", () => {
  it("opens a session that later requests are recognised by", async () => {
    const sari = await createPerson();

    const outcome = await signIn(asked(), { email: sari.email, password: PASSWORD });

    const token = outcome.ok ? outcome.value.token : "";
    expect(await findPerson(requestTo("/", { cookies: { reinstate: token } }))).toMatchObject({
      id: sari.id,
      roles: ["support_lead"],
    });
  });

  it("keeps nothing but a hash of the token", async () => {
    const sari = await createPerson();

    const outcome = await signIn(asked(), { email: sari.email, password: PASSWORD });

    const token = outcome.ok ? outcome.value.token : "";
    const { tokenHash } = await db.session.findFirstOrThrow();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(Buffer.from(tokenHash).toString("base64url")).not.toContain(token.slice(0, 20));
  });

  it("answers a wrong password, an unknown address and a closed account alike", async () => {
    const { email } = await createPerson();
    const closed = await createPerson({ deactivatedAt: new Date() });

    expect(await signIn(asked(), { email, password: "not this one" })).toEqual(WRONG);
    expect(await signIn(asked(), { email: "nobody@example.com", password: PASSWORD })).toEqual(
      WRONG,
    );
    expect(await signIn(asked(), { email: closed.email, password: PASSWORD })).toEqual(WRONG);
    expect(await db.session.count()).toBe(0);
  });

  it("never uses a token that the browser brought along", async () => {
    const sari = await createPerson();
    const before = await cookiesOf(sari);

    const outcome = await signIn(asked(before), { email: sari.email, password: PASSWORD });

    expect(outcome.ok && outcome.value.token).not.toBe(before.reinstate);
    expect(await findPerson(requestTo("/", { cookies: before }))).toBeNull();
    expect(await db.session.count()).toBe(1);
  });

  it("records the sign-in, with the address kept as a keyed hash only", async () => {
    const sari = await createPerson();

    await signIn(asked(), { email: sari.email, password: PASSWORD });

    expect(await db.auditEvent.findMany()).toMatchObject([
      { kind: "person.signed_in", actorId: sari.id },
    ]);
    const { addressHash } = await db.knownAddress.findFirstOrThrow();
    expect(Buffer.from(addressHash).toString("latin1")).not.toContain("203.0.113");
  });

  it.each([
    ["the password is replaced", { passwordHash: "another one" }],
    ["the account is closed", { deactivatedAt: new Date() }],
  ])("is refused when %s while the password is being checked", async (_what, change) => {
    const sari = await createPerson();

    const late = await db.$transaction(async (tx) => {
      await tx.person.update({ where: { id: sari.id }, data: change });
      const attempt = signIn(asked(), { email: sari.email, password: PASSWORD });
      await untilSomeoneWaits();
      return { attempt };
    });

    expect(await late.attempt).toEqual(WRONG);
    expect(await db.session.count()).toBe(0);
  });
});
