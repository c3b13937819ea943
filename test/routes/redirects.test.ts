import { readdirSync, readFileSync } from "node:fs";
import { hash } from "@node-rs/argon2";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { ownPath } from "~/platform/http/http.server";
import { fromProject } from "~/platform/project-folder.server";
import { createBusiness } from "~test/factories/business";
import { createCampaign } from "~test/factories/campaign";
import { createActiveCase } from "~test/factories/case";
import { createInstallation } from "~test/factories/installation";
import { createPerson, PASSWORD } from "~test/factories/person";
import { createPoll } from "~test/factories/poll-connection";
import { cookiesOf } from "~test/support/requests";
import { type Answer, knock } from "./doors";

beforeEach(async () => {
  await createInstallation();
});

/** Ways to another place that have worked somewhere, and what must not become one. */
const PREFIXES = [
  "//",
  "///",
  "/\\",
  "\\\\",
  "\\/",
  "/\t/",
  "/\n/",
  "/\r/",
  "\t//",
  " //",
  "https://",
  "https:",
  "HTTPS:\\\\",
  "http:///",
  "ftp://",
  "file:///",
  "javascript://",
  "javascript:alert(1)//",
  "vbscript:",
  "data:text/html,",
  "blob:http://",
  "http://house.test@",
  "http://house.test.",
  "//house.test:80@",
  "//house.test.",
  "/%09/",
  "/%2f",
  "/%5c",
  "%2f%2f",
  "/.//",
  "/..//",
  "/%2e//",
  "/a/..//",
  "/a/%2e%2e//",
  "./\\/",
  "/\u0000/",
  "/\u007f/",
  "/\u00ad/",
  "\u2028//",
  "／／",
  "/＼",
  ";//",
  "?//",
  "#//",
];
const PLACES = [
  "evil.test",
  "evil.test/settings?a=b#c",
  "evil%2etest",
  "evil。test",
  "user:word@evil.test",
  "[::1]/",
  "2130706433",
];
const ELSEWHERE = [
  "",
  "evil.test",
  "javascript:alert(1)",
  ...PLACES.flatMap((place) => PREFIXES.map((prefix) => prefix + place)),
].slice(0, 300);

/** Where a browser on our page would end up; somebody else's place is none of ours. */
const landing = (location: string | null) => new URL(location ?? "", "http://house.test/login");

/** Those that led away, of all that were tried. */
async function ledAway(answerTo: (value: string) => Promise<Answer>): Promise<string[]> {
  const found: string[] = [];
  for (const value of ELSEWHERE) {
    const { status, location } = await answerTo(value);
    const isHome = location !== null && landing(location).origin === "http://house.test";
    if (status !== 302 || !isHome) found.push(`${JSON.stringify(value)}: ${status} ${location}`);
  }
  return found;
}

describe("the way back after signing in", () => {
  const door = { route: "login", side: "write" } as const;

  it("never leads elsewhere", { timeout: 300_000 }, async () => {
    // As little work as a password can be, since it is asked for 300 times.
    const passwordHash = await hash(PASSWORD, { memoryCost: 8, timeCost: 1 });
    const { email } = await createPerson({ passwordHash });

    const away = await ledAway((back) =>
      knock(door, {
        path: `/login?back=${encodeURIComponent(back)}`,
        form: { email, password: PASSWORD },
      }),
    );

    expect(away).toEqual([]);
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

    const away = await ledAway((back) =>
      knock(
        { route: "login", side: "read" },
        { path: `/login?back=${encodeURIComponent(back)}`, cookies },
      ),
    );

    expect(away).toEqual([]);
  });

  it("is kept for a stranger who pressed a button, only where the page was ours", async () => {
    const action = { route: "_app.settings.profile", side: "write" } as const;

    const away = await ledAway(async (referer) => {
      const given = encodeURI(referer.toWellFormed());
      const answer = await knock(action, { headers: { referer: given } });
      const back = landing(answer.location).searchParams.get("back");
      return { ...answer, location: back === null ? answer.location : ownPath(back) };
    });

    expect(away).toEqual([]);
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

describe("other doors that are given a place", () => {
  it("fetch templates and go back to a page of ours", { timeout: 60_000 }, async () => {
    const { id: businessId } = await createBusiness();
    const { id, reference: ref } = await createActiveCase({ businessId });
    const { id: connectionId } = await createPoll({ businessId });
    const { id: campaignId } = await createCampaign(id);
    await db.campaign.update({ where: { id: campaignId }, data: { connectionId } });
    const cookies = await cookiesOf(await createPerson());
    const route = "_app.cases.$ref.recovery.campaigns.$campaignId.templates";
    const goingTo = (back: string) =>
      knock({ route, side: "write" }, { params: { ref, campaignId }, cookies, form: { back } });

    expect((await goingTo("/cases?page=2")).location).toBe("/cases?page=2");
    expect(await ledAway(goingTo)).toEqual([]);
  });

  it("show a way back from evidence to a page of ours", { timeout: 60_000 }, async () => {
    const { reference: ref } = await createActiveCase();
    const cookies = await cookiesOf(await createPerson());
    const linkedTo = async (back: string) => {
      const path = `/evidence?back=${encodeURIComponent(back)}`;
      const page = { route: "_app.cases.$ref.evidence._index", side: "read" } as const;
      const answer = await knock(page, { path, params: { ref }, cookies });
      return { ...answer, status: 302, location: JSON.parse(answer.body).back as string };
    };

    expect((await linkedTo("/cases?page=2")).location).toBe("/cases?page=2");
    expect(await ledAway(linkedTo)).toEqual([]);
  });

  it("are all tried here: nobody else takes a place from an address, a form or a referer", () => {
    const sources = readdirSync(fromProject("app"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => ({ file, code: readFileSync(fromProject(`app/${file}`), "utf8") }));
    const holding = (words: RegExp) =>
      sources.filter(({ code }) => words.test(code)).map(({ file }) => file);

    expect(holding(/\bownPath\(|"referer"/).toSorted()).toEqual([
      "features/evidence/way-back.server.ts",
      "features/identity/session.server.ts",
      "platform/http/http.server.ts",
      "routes/_app.cases.$ref.recovery.campaigns.$campaignId.templates.ts",
      "routes/login.tsx",
    ]);
    expect(holding(/\bwayBack\(/)).toEqual(["routes/_app.cases.$ref.evidence._index.tsx"]);
    expect(
      holding(
        /\b(redirect|redirectSaying|complain)\(\s*(form\.|searchParams|request\.|new URL\(|String\()/,
      ),
    ).toEqual([]);
  });
});
