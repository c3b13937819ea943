import { describe, expect, it, vi } from "vitest";
import { addressKey } from "~/features/identity/sign-in/address-key";
import { signIn } from "~/features/identity/sign-in/sign-in.server";
import { signedIn } from "~/features/identity/sign-in/signed-in.server";
import { LIMITS, type LimitName } from "~/features/identity/too-many-tries/limits";
import { takeTry } from "~/features/identity/too-many-tries/rate-limits.server";
import { db } from "~/platform/db.server";
import { createPerson, PASSWORD } from "~test/factories/person";
import { cookiesSetBy, requestTo } from "~test/support/requests";

type Try = { email: string; password?: string; address?: string; cookies?: object };

const attempt = ({ email, password = "a wrong guess", address, cookies }: Try) =>
  signIn(requestTo("/login", { form: {}, address, cookies: { ...cookies } }), { email, password });

/** Guesses from as many addresses as asked, and how many were looked at. */
async function siege(email: string, addresses: number) {
  let evaluated = 0;
  for (let host = 0; host < addresses; host += 1) {
    const outcome = await attempt({ email, address: `198.51.${host >> 8}.${host & 255}` });
    if (!("retryAfterSeconds" in outcome)) evaluated += 1;
  }
  return evaluated;
}

async function useUp(limit: LimitName, key: string) {
  while ((await takeTry(limit, key)) === 0);
}

/** The cookies of a browser that signed in before, without its session. */
async function knownBrowserOf(email: string, address?: string) {
  const outcome = await attempt({ email, password: PASSWORD, address });
  if (!outcome.ok) throw new Error("The owner could not sign in");
  const answer = signedIn(requestTo("/login"), outcome.value, "/");
  const { "reinstate-known": known } = cookiesSetBy(answer);
  await db.knownAddress.deleteMany();
  return { "reinstate-known": known };
}

describe("limits on sign-in", () => {
  it("evaluate at most ten guesses at an account, from however many addresses", async () => {
    const { email } = await createPerson();

    expect(await siege(email, 40)).toBe(LIMITS["sign-in-strangers"].tries);
    expect(LIMITS["sign-in-strangers"].tries).toBeLessThanOrEqual(10);
  });

  it("hold for addresses nobody has, with the same answers", async () => {
    const { email } = await createPerson();
    const known = [];
    const unknown = [];

    for (let host = 1; host <= 8; host += 1) {
      known.push(await attempt({ email, address: `198.51.100.${host}` }));
      unknown.push(await attempt({ email: "nobody@example.com", address: `198.51.100.${host}` }));
    }

    // Both have waited for a moment, one a little longer.
    const withoutWait = (outcomes: object[]) =>
      outcomes.map((outcome) => ({
        ...outcome,
        ...("retryAfterSeconds" in outcome && { retryAfterSeconds: expect.any(Number) }),
      }));
    expect(unknown).toEqual(withoutWait(known));
    expect(known.map((outcome) => "retryAfterSeconds" in outcome)).toContain(true);
  });

  it("stop one address before it uses up what all strangers have together", async () => {
    const { email } = await createPerson();
    const address = "198.51.100.9";

    for (let count = 0; count < 10; count += 1) await attempt({ email, address });

    expect(await attempt({ email, password: PASSWORD, address: "192.0.2.1" })).toMatchObject({
      ok: true,
    });
  });

  it("let the owner in from a browser they used before, whatever strangers do", async () => {
    const { email } = await createPerson();
    const cookies = await knownBrowserOf(email);
    await siege(email, 40);

    const address = "198.51.0.3"; // one of those the strangers use
    expect(await attempt({ email, password: PASSWORD, address })).toMatchObject({ ok: false });
    expect(await attempt({ email, password: PASSWORD, address, cookies })).toMatchObject({
      ok: true,
    });
  });

  it("let the owner in from an address they used before", async () => {
    const { email } = await createPerson();
    await attempt({ email, password: PASSWORD, address: "192.0.2.50" });
    await siege(email, 40);

    expect(await attempt({ email, password: PASSWORD, address: "192.0.2.51" })).toMatchObject({
      ok: false,
    });
    expect(await attempt({ email, password: PASSWORD, address: "192.0.2.50" })).toMatchObject({
      ok: true,
    });
  });

  it("do not count one account's browser as known to another", async () => {
    const { email } = await createPerson();
    const other = await createPerson();
    const cookies = await knownBrowserOf(other.email);
    await siege(email, 40);

    expect(await attempt({ email, password: PASSWORD, cookies })).toMatchObject({ ok: false });
  });

  it("evaluate ten guesses at most, known browser and known address included", async () => {
    const { email } = await createPerson();
    const address = "192.0.2.60";
    const cookies = await knownBrowserOf(email);
    await attempt({ email, password: PASSWORD, address });
    await db.rateLimit.deleteMany();

    let evaluated = await siege(email, 20);
    for (let count = 0; count < 20; count += 1) {
      const outcome = await attempt({ email, address, cookies });
      if (!("retryAfterSeconds" in outcome)) evaluated += 1;
    }

    expect(evaluated).toBeLessThanOrEqual(10);
  });

  it("do not count a sign-in that succeeded", async () => {
    const { email } = await createPerson();

    for (let count = 0; count < 20; count += 1) {
      expect(await attempt({ email, password: PASSWORD })).toMatchObject({ ok: true });
    }
  });

  it("say when to try again", async () => {
    const { email } = await createPerson();
    await siege(email, 6);

    const outcome = await attempt({ email });

    expect(outcome).toMatchObject({ refusal: { key: "identity.refusals.tooMany" } });
    expect(outcome).toHaveProperty("refusal.params.count", 15);
    expect(outcome).toHaveProperty("retryAfterSeconds", expect.any(Number));
  });

  it("hold one address over many accounts", async () => {
    const { email } = await createPerson();
    const address = "2001:db8:1:2::1";
    await attempt({ email: "somebody@example.com", address });
    await useUp("sign-in-address", addressKey(address));

    const neighbour = "2001:db8:1:2:ffff::9"; // the same customer
    expect(await attempt({ email, password: PASSWORD, address: neighbour })).toMatchObject({
      ok: false,
    });
    expect(await attempt({ email, password: PASSWORD, address: "2001:db8:1:3::1" })).toMatchObject({
      ok: true,
    });
  });

  it("run dry for strangers over a day, and not for known browsers", async () => {
    const { email } = await createPerson();
    const cookies = await knownBrowserOf(email);
    await attempt({ email });
    await useUp("sign-in-strangers-day", email);

    const refused = await attempt({ email, password: PASSWORD });
    const wait = "retryAfterSeconds" in refused ? refused.retryAfterSeconds : 0;
    expect(wait).toBeGreaterThan(3600);
    expect(await attempt({ email, password: PASSWORD, cookies })).toMatchObject({ ok: true });
  });

  it("are still there for a process that starts later", async () => {
    const { email } = await createPerson();
    await siege(email, 6);

    vi.resetModules();
    const later = await import("~/features/identity/sign-in/sign-in.server");
    const request = requestTo("/login", { form: {}, address: "192.0.2.77" });

    expect(await later.signIn(request, { email, password: PASSWORD })).toMatchObject({
      ok: false,
      refusal: { key: "identity.refusals.tooMany" },
    });
  });

  it("store neither addresses nor mail addresses", async () => {
    const { email } = await createPerson();
    await attempt({ email, address: "198.51.100.200" });

    const keys = (await db.rateLimit.findMany()).map(({ key }) => key).join("\n");
    expect(keys).not.toContain("198.51.100");
    expect(keys).not.toContain("@");
  });
});
