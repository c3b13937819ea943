/**
 * Another site in the browser of somebody who is signed in. Nothing it sends is accepted, by
 * whatever method; and reading every page of ours changes nothing either.
 */
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pool } from "~/platform/db.server";
import { POLICY } from "~test/routes/policy";
import { addressOf } from "~test/support/addresses";
import { openBrowser } from "~test/support/browser";
import { type House, openHouse, visit } from "~test/support/house-under-drill";
import { createEverything } from "~test/support/world-under-drill";

const METHODS = ["POST", "PUT", "PATCH", "DELETE"];
/** Reading may leave a trace in these, and in no other. */
const TRACES = [
  "Session",
  "Person",
  "AuditEvent",
  "AuditPending",
  "AuditSeal",
  "NoticeCursor",
  "CustodyEntry",
  "CasePresence",
  "RateLimit",
];

let house: House;
let world: Awaited<ReturnType<typeof createEverything>>;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "silent" });
  world = await createEverything();
}, 300_000);
afterAll(() => house.close());

const actions = () =>
  Object.entries(POLICY)
    .filter(([, { write }]) => write)
    .map(([route]) => addressOf(route, world.known));

/** One hash per table, over all its rows in an order of their own. */
async function everything(): Promise<Record<string, string>> {
  const { rows: tables } = await pool().query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
     AND tablename <> '_prisma_migrations' AND NOT tablename = ANY($1)`,
    [TRACES],
  );
  const hashes = tables.map(async ({ name }) => {
    const { rows } = await pool().query<{ hash: string }>(
      `SELECT md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS hash FROM "${name}" t`,
    );
    return [name, rows[0]?.hash ?? ""] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

describe("another origin", () => {
  it.each([
    ["says who it is", { origin: "http://evil.test" }],
    [
      "is one that browsers call cross-site",
      { origin: "http://evil.test", "sec-fetch-site": "cross-site" },
    ],
    [
      "is on the same site, on another port",
      { origin: "http://127.0.0.1:1", "sec-fetch-site": "same-site" },
    ],
    ["hides", { origin: "null" }],
    ["says nothing", { origin: "" }],
  ])("that %s is refused by every action and method", async (_, headers) => {
    const cookie = await world.session();
    const before = await everything();
    for (const path of actions()) {
      for (const method of METHODS) {
        const form = new URLSearchParams({ name: "Owned", text: "Owned", reason: "Owned" });
        const { status } = await visit(house.origin, path, { method, cookie, body: form, headers });
        expect(status, `${method} ${path}`).toBe(403);
      }
    }
    expect(await everything()).toEqual(before);
  });

  it("cannot use the browser of somebody who is signed in", async () => {
    const cookie = await world.session();
    const foreign = await serveForeignSite();
    const browser = await openBrowser();
    try {
      const context = await browser.newContext();
      const [name = "", value = ""] = cookie.split("=");
      await context.addCookies([
        { name, value, url: house.origin, httpOnly: true, sameSite: "Lax" },
      ]);
      const page = await context.newPage();
      await page.goto(`${house.origin}/settings/profile`);
      expect(page.url()).toContain("/settings/profile"); // signed in, really
      const before = await everything();

      await page.goto(foreign.origin);
      for (const path of actions()) {
        await page.evaluate(async (address) => {
          const body = new URLSearchParams({ name: "Owned", text: "Owned", reason: "Owned" });
          await fetch(address, {
            method: "POST",
            mode: "no-cors",
            credentials: "include",
            body,
          }).catch(() => {});
          await new Promise((done) => {
            const image = new Image();
            image.onload = image.onerror = done;
            image.src = address;
          });
        }, house.origin + path);
      }
      const form = `${house.origin}/settings/sessions/revocation`;
      await page.setContent(
        `<form method="post" action="${form}"><button>Win a prize</button></form>`,
      );
      const [answer] = await Promise.all([page.waitForResponse(form), page.click("button")]);

      expect(answer.status()).toBe(403);
      expect(await everything()).toEqual(before);
      await page.goto(`${house.origin}/settings/profile`);
      expect(page.url()).toContain("/settings/profile");
    } finally {
      await browser.close();
      foreign.server.close();
    }
  });
});

describe("reading", () => {
  it("changes nothing on any page, for somebody who may do everything", async () => {
    const cookie = await world.session();
    const before = await everything();
    for (const [route, { read }] of Object.entries(POLICY)) {
      if (!read) continue;
      const path = addressOf(route, world.known);
      for (const method of ["GET", "HEAD"]) {
        const { status } = await visit(house.origin, path, { method, cookie });
        expect(status, `${method} ${path}`).toBeLessThan(500);
      }
    }
    expect(await everything()).toEqual(before);
  });
});

async function serveForeignSite(): Promise<{ origin: string; server: Server }> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html").end("<!doctype html><title>Evil</title>");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  return { server, origin: `http://localhost:${typeof address === "object" ? address?.port : 0}` };
}
