import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { ownPath } from "~/platform/http/http.server";
import { createInstallation } from "~test/factories/installation";
import { createPerson, PASSWORD } from "~test/factories/person";
import { cookiesOf } from "~test/support/requests";
import { knock } from "./doors";

beforeEach(async () => {
  await createInstallation();
});

const ELSEWHERE = [
  "//evil.test",
  "///evil.test",
  "/\\evil.test",
  "\\\\evil.test",
  "/\t/evil.test",
  "/\n/evil.test",
  "\t//evil.test",
  " //evil.test",
  "https://evil.test",
  "https:evil.test",
  "HTTPS://evil.test/settings",
  "javascript:alert(1)",
  "data:text/html,hello",
  "http://house.test@evil.test",
  "//house.test.evil.test",
  "/%09/evil.test\\..",
  "evil.test",
  "/\u0000/evil.test",
  "./\\/evil.test",
  "/.//evil.test",
  "/a/..//evil.test",
  "/%2e//evil.test",
  "",
];

/** Where a browser on our page would end up. */
const landing = (location: string) => new URL(location, "http://house.test/login");

describe("the way back after signing in", () => {
  const door = { route: "login", side: "write" } as const;

  it.each(ELSEWHERE)("never leads to %j", async (back) => {
    const { email } = await createPerson();

    const answer = await knock(door, {
      path: `/login?back=${encodeURIComponent(back)}`,
      form: { email, password: PASSWORD },
    });

    expect(answer.status).toBe(302);
    expect(landing(answer.location ?? "").origin).toBe("http://house.test");
  });

  it("leads to the page somebody asked for", async () => {
    const { email } = await createPerson();
    const back = "/cases?phase=active&page=2";

    const answer = await knock(door, {
      path: `/login?back=${encodeURIComponent(back)}`,
      form: { email, password: PASSWORD },
    });

    expect(answer.location).toBe(back);
  });

  it("is as careful with somebody who is signed in already", async () => {
    const cookies = await cookiesOf(await createPerson());

    for (const back of ELSEWHERE) {
      const path = `/login?back=${encodeURIComponent(back)}`;
      const answer = await knock({ route: "login", side: "read" }, { path, cookies });
      expect(landing(answer.location ?? "").origin, back).toBe("http://house.test");
    }
  });

  it("stays at home whatever is asked for", () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        "/",
        "\\",
        "\t",
        "\n",
        ":",
        ".",
        "@",
        "%2f",
        "%5c",
        "..",
        "evil.test",
        "a",
        "。",
      ),
      maxLength: 12,
    });

    fc.assert(
      fc.property(nasty, (given) => {
        expect(landing(ownPath(given)).origin).toBe("http://house.test");
      }),
      { numRuns: 2000 },
    );
  });
});
