/**
 * Every address, for every role, with every kind of answer: the headers that protect the reader are
 * there, scripts run by nonce only, and no redirect leads away from the house.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "~/features/identity/permissions";
import { db } from "~/platform/db.server";
import { createPerson, PASSWORD } from "~test/factories/person";
import { POLICY } from "~test/routes/policy";
import { addressOf } from "~test/support/addresses";
import { chance } from "~test/support/chance";
import { type House, openHouse, type Visit, visit, wordsOf } from "~test/support/house-under-drill";
import { cookiesOf } from "~test/support/requests";
import { createEverything } from "~test/support/world-under-drill";

const REDIRECTS = process.env.DRILL_FULL ? 300 : 40;
const VISITORS = process.env.DRILL_FULL
  ? ([...ROLES, "stranger"] as const)
  : (["admin", "viewer", "stranger"] as const);

let house: House;
let world: Awaited<ReturnType<typeof createEverything>>;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "silent", TRUST_PROXY: "1" });
  world = await createEverything();
}, 300_000);
afterAll(() => house.close());

/** What is wrong with an answer, in words. */
async function faultsOf(answer: Response, isHttps: boolean): Promise<string[]> {
  const header = (name: string) => answer.headers.get(name) ?? "";
  const policy = new Map(
    header("content-security-policy")
      .split(";")
      .map((rule) => rule.trim().split(/\s+/))
      .map(([name = "", ...values]) => [name, values]),
  );
  const scripts = policy.get("script-src") ?? [];
  const nonce = /^'nonce-(.{20,})'$/.exec(
    scripts.find((each) => each.startsWith("'nonce-")) ?? "",
  )?.[1];
  /** What people uploaded, or a page for print: nothing in it may run, and nothing plugged in. */
  const isSealed =
    policy.get("default-src")?.join() === "'none'" &&
    !policy.has("script-src") &&
    !policy.has("object-src");
  const words = await wordsOf(answer).catch(() => "");
  const html = header("content-type").startsWith("text/html") ? words : "";
  const unsigned = [
    ...html.matchAll(/<script(?![^>]*\btype="application\/(?:ld\+)?json")([^>]*)>/g),
  ].filter(([, attributes]) => !attributes?.includes(`nonce="${nonce}"`));
  const holds: [boolean, string][] = [
    [isSealed || nonce !== undefined, "no nonce"],
    [
      !scripts.includes("'unsafe-inline'") && !scripts.includes("'unsafe-eval'"),
      "scripts from anywhere",
    ],
    [policy.get("frame-ancestors")?.join() === "'none'", "may be framed"],
    [isSealed || policy.get("object-src")?.join() === "'none'", "plug-ins"],
    [policy.get("base-uri")?.join() === "'none'", "base address"],
    [/^'(self|none)'$/.test(policy.get("form-action")?.join() ?? ""), "forms may leave"],
    [header("x-content-type-options") === "nosniff", "sniffed"],
    [/^(same-origin|no-referrer)$/.test(header("referrer-policy")), "tells others where from"],
    [isHttps === header("strict-transport-security").includes("max-age="), "transport security"],
    [!header("x-powered-by") && !header("server"), "says what it runs on"],
    [unsigned.length === 0, `a script without the nonce: ${unsigned[0]?.[0]}`],
    [!/<[^>]+ on(click|load|error|submit)=/.test(html), "a handler in an attribute"],
  ];
  return holds.filter(([isHeld]) => !isHeld).map(([, fault]) => fault);
}

describe("the headers", () => {
  it.each(VISITORS)("are on every answer to a %s", async (role) => {
    const cookie =
      role === "stranger"
        ? undefined
        : `reinstate=${(await cookiesOf(await createPerson({ roles: [role] }))).reinstate}`;
    const found: string[] = [];
    const statuses = new Set<number>();
    for (const route of Object.keys(POLICY)) {
      const path = addressOf(route, world.known);
      const ways: Visit[] = [
        { method: "GET" },
        { method: "OPTIONS" },
        { method: "POST", headers: { origin: "http://evil.test" } },
        { method: "GET", headers: { "x-forwarded-proto": "https" } },
      ];
      for (const choice of ways) {
        const answer = await visit(house.origin, path, { cookie, ...choice });
        statuses.add(answer.status);
        const isHttps = choice.headers?.["x-forwarded-proto"] === "https";
        const faults = await faultsOf(answer, isHttps);
        if (faults.length > 0) found.push(`${choice.method} ${path}: ${answer.status} ${faults}`);
      }
    }
    expect(found).toEqual([]);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 403]));
  });

  it.each([
    ["a file", "/favicon.svg", {}],
    ["a page that is not there", "/nowhere/at/all", {}],
    ["an address that cannot be read", "/%E0%A4%A", {}],
    ["a body that is too large", "/login", { method: "POST", body: "a=".padEnd(5_000_000, "x") }],
    ["a method nobody knows", "/login", { method: "PROPFIND" }],
  ])("are on the answer to %s", async (_, path, choice) => {
    expect(await faultsOf(await visit(house.origin, path, choice), false)).toEqual([]);
  });

  it("let the sign-in page do without any script", async () => {
    const html = await (await visit(house.origin, "/login")).text();
    expect(html).toContain("<form");
    expect(html).not.toMatch(/<script|modulepreload/);
  });
});

describe("redirects", () => {
  const PARTS = [
    "/",
    "\\",
    "//",
    "/\\",
    "\t",
    "\n",
    "\u0000",
    "@",
    ":",
    "%2f",
    "%5c",
    "%09",
    ".",
    "..",
    "?",
    "#",
    "evil.test",
    "house",
    "javascript:",
    "data:",
    "https:",
    "。",
    "／",
    "＼",
    "\u2028",
    " ",
    "é",
  ];

  it(`lead home, whatever is asked for: ${REDIRECTS} ways`, async () => {
    const luck = chance("redirects");
    const session = await world.session();
    const people: string[] = [];
    for (let count = 0; count < REDIRECTS; count += 1) {
      const back =
        [
          "//evil.test",
          "/\\evil.test",
          "https://evil.test",
          "javascript:alert(1)",
          "/%09/evil.test",
          "/.//evil.test",
          "/\t/evil.test",
        ][count] ?? Array.from({ length: 1 + luck.upTo(6) }, () => luck.of(PARTS)).join("");
      const asked = encodeURIComponent(back);
      if (count % 3 === 0) people.push((await createPerson()).email);
      const form = { email: people.at(-1) ?? "", password: PASSWORD };
      const from = { "x-forwarded-for": `198.51.100.${count % 250}` };
      const { exhibitId = "", ref = "" } = world.known;
      const { version } = await db.evidence.findUniqueOrThrow({ where: { id: exhibitId } });
      const exhibit = {
        kind: "bsh_notice_screenshot",
        "caption.en": `Seen ${count}`,
        capturedClock: "",
        capturedZone: "Asia/Jakarta",
        version: String(version),
      };
      for (const answer of [
        await visit(house.origin, `/login?back=${asked}`, { cookie: session }),
        await visit(house.origin, `/login?back=${asked}`, { form, headers: from }),
        await visit(house.origin, `/login?redirectTo=${asked}`, { form, headers: from }),
        await visit(house.origin, `/cases/${ref}/evidence/${exhibitId}?back=${asked}`, {
          cookie: session,
          form: exhibit,
        }),
        await visit(house.origin, `/settings/profile?back=${asked}`),
      ]) {
        await answer.arrayBuffer();
        expect(answer.status, JSON.stringify(back)).toBeLessThan(500);
        const location = answer.headers.get("location");
        if (answer.status < 300 || answer.status >= 400) continue;
        expect(location, JSON.stringify(back)).toMatch(/^\/(?![/\\])/);
        expect(new URL(location ?? "", house.origin).origin, JSON.stringify(back)).toBe(
          house.origin,
        );
      }
    }
  });
});
