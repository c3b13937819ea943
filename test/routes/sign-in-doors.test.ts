import { beforeEach, describe, expect, it } from "vitest";
import { setUpCode } from "~/features/identity/installation/set-up-code.server";
import { db } from "~/platform/db.server";
import { action as forgottenAction } from "~/routes/forgotten-password";
import { action as signInAction } from "~/routes/login";
import { action as signOutAction, loader as signOutLoader } from "~/routes/logout";
import { action as setUpAction, loader as setUpLoader } from "~/routes/setup";
import { createInstallation } from "~test/factories/installation";
import { createPerson, PASSWORD } from "~test/factories/person";
import { cookiesOf, cookiesSetBy, requestTo } from "~test/support/requests";
import { knock } from "./doors";

const args = (request: Request) => ({ request, params: {}, context: {} });

async function signInFrom(visit: Parameters<typeof requestTo>[1]) {
  const { email } = await createPerson();
  const form = { email, password: PASSWORD };
  const answer = await signInAction(args(requestTo("/login", { ...visit, form })));
  if (!(answer instanceof Response)) throw new Error("The sign-in was refused");
  return answer;
}

describe("the cookie of a session", () => {
  beforeEach(async () => {
    await createInstallation();
  });

  it("is prefixed and secure over HTTPS", async () => {
    const [line = ""] = (await signInFrom({ https: true })).headers.getSetCookie();

    expect(line).toMatch(/^__Host-reinstate=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });

  it("is at least HttpOnly and SameSite over plain HTTP", async () => {
    const [line = ""] = (await signInFrom({})).headers.getSetCookie();

    expect(line).toMatch(/^reinstate=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it("is never one that was there before", async () => {
    const planted = "a".repeat(43);

    const answer = await signInFrom({ cookies: { reinstate: planted } });

    expect(cookiesSetBy(answer).reinstate).not.toBe(planted);
  });
});

describe("the sign-in page", () => {
  const door = { route: "login", side: "write" } as const;

  beforeEach(async () => {
    await createInstallation();
  });

  it("answers a wrong password and an unknown address with the same bytes", async () => {
    const { email } = await createPerson();
    const unknown = `${"x".repeat(email.length - 12)}@example.com`;

    const known = await knock(door, { form: { email, password: "wrong" } });
    const other = await knock(door, { form: { email: unknown, password: "wrong" } });

    expect(known.status).toBe(409);
    expect(other).toEqual({ ...known, body: known.body.replace(email, unknown) });
  });

  it("says when to try again, in the answer and in its headers", async () => {
    const form = { email: "nobody@example.com", password: "wrong" };
    for (let count = 0; count < 4; count += 1) await knock(door, { form });

    const answer = await signInAction(args(requestTo("/login", { form })));

    expect(answer).toMatchObject({
      init: { status: 429, headers: { "retry-after": expect.stringMatching(/^\d+$/) } },
      data: { formError: "Too many attempts. Try again in 15 minutes." },
    });
  });

  it("never gives a password back", async () => {
    const form = { email: "not an address", password: "a secret of mine" };

    expect((await knock(door, { form })).body).not.toContain("a secret of mine");
  });

  it("speaks the language that was chosen, and remembers it", async () => {
    const page = { route: "login", side: "read" } as const;

    expect((await knock(page, { path: "/login?language=id" })).body).toContain("Masuk");
    expect((await knock(page, { cookies: { language: "id" } })).body).toContain("Masuk");
    expect((await knock(page, {})).body).toContain("Sign in");
  });
});

describe("signing out", () => {
  it("works by a form only", async () => {
    const cookies = await cookiesOf(await createPerson());

    signOutLoader();
    expect(await db.session.count()).toBe(1);

    const answer = await signOutAction(args(requestTo("/logout", { form: {}, cookies })));
    expect(await db.session.count()).toBe(0);
    expect(answer.headers.get("set-cookie")).toContain("reinstate=; ");
    expect(answer.headers.get("set-cookie")).toContain("Max-Age=0");
  });
});

describe("the set-up page", () => {
  const claim = {
    code: "",
    organisation: "Senja Group",
    name: "Sari",
    email: "sari@example.com",
    password: PASSWORD,
    language: "id",
    timeZone: "Asia/Jakarta",
  };

  it("is where everybody is sent until somebody claimed the installation", async () => {
    expect(await knock({ route: "login", side: "read" })).toMatchObject({ location: "/setup" });
  });

  it("tells nobody the code, and asks for it unless the address carried it", async () => {
    const asking = await knock({ route: "setup", side: "read" }, { path: "/setup?code=guess" });
    expect(asking.body).not.toContain(setUpCode());
    expect(asking.body).toContain('"code":null');

    const carried = await knock(
      { route: "setup", side: "read" },
      { path: `/setup?code=${setUpCode()}` },
    );
    expect(carried.body).toContain(`"code":"${setUpCode()}"`);
  });

  it("gives back what was typed after a refusal, but for the password", async () => {
    const door = { route: "setup", side: "write" } as const;

    const { status, body } = await knock(door, { form: { ...claim, code: "wrong" } });

    expect(status).toBe(409);
    expect(body).toContain("Senja Group");
    expect(body).not.toContain(PASSWORD);
  });

  it("signs the first administrator in and is closed for good", async () => {
    const form = { ...claim, code: setUpCode(), alsoWorks: "on" };

    const answer = await setUpAction(args(requestTo("/setup", { form })));
    expect(answer).toBeInstanceOf(Response);
    expect(Object.keys(cookiesSetBy(answer as Response))).toContain("reinstate");

    const again = await knock({ route: "setup", side: "write" }, { form });
    expect(again.status).toBe(409);
    await expect(setUpLoader(args(requestTo("/setup")))).rejects.toMatchObject({ status: 302 });
    expect(await db.person.count()).toBe(1);
  });
});

describe("asking for a new password where no mail goes out", () => {
  it("has nothing to send a form to, and says whom to ask", async () => {
    await createInstallation();
    const form = { email: "sari@example.com" };

    expect(await knock({ route: "forgotten-password", side: "read" })).toMatchObject({
      status: 200,
      body: expect.stringContaining('"mailIsOn":false'),
    });
    await expect(
      forgottenAction(args(requestTo("/forgotten-password", { form }))),
    ).rejects.toMatchObject({ status: 404 });
    expect(await db.$queryRaw`SELECT 1 FROM graphile_worker._private_jobs`).toEqual([]);
  });
});
