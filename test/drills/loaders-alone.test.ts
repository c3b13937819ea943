/**
 * The framework lets a browser ask for the data of one part of a page, without those above it that the
 * page would be refused by. Every role asks every loader alone: each stands for itself.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { can, type Permission, ROLES } from "~/features/identity/permissions";
import { createPerson } from "~test/factories/person";
import { POLICY } from "~test/routes/policy";
import { addressOf } from "~test/support/addresses";
import { type House, openHouse, visit } from "~test/support/house-under-drill";
import { cookiesOf } from "~test/support/requests";
import { createEverything } from "~test/support/world-under-drill";

/** Files and the stream of news are no part of any page. */
const PARTS = Object.entries(POLICY).filter(
  ([route, { read }]) => read && !route.includes("[.]") && route !== "live",
);

let house: House;
let world: Awaited<ReturnType<typeof createEverything>>;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "silent" });
  world = await createEverything();
}, 300_000);
afterAll(() => house.close());

/** What one loader answers. A step to another page is told in words, as a browser's fetch could not see it. */
async function ask(route: string, cookie?: string) {
  const alone = `?_routes=${encodeURIComponent(`routes/${route}`)}`;
  const path = addressOf(route, world.known).replace(/\/$/, "/_root");
  const answer = await visit(house.origin, `${path}.data${alone}`, {
    cookie,
    signal: AbortSignal.timeout(30_000),
  });
  return { status: answer.status, words: await answer.text() };
}

describe("a loader that is asked alone", () => {
  it("sends a stranger to sign in", async () => {
    const open: string[] = [];
    for (const [route, { read }] of PARTS) {
      if (read === "anybody") continue;
      const { status, words } = await ask(route);
      if (status !== 202 || !words.includes("/login")) open.push(`${route}: ${status}`);
    }
    expect(open).toEqual([]);
  });

  it.each(ROLES)("answers a %s as the policy says", async (role) => {
    const cookie = `reinstate=${(await cookiesOf(await createPerson({ roles: [role] }))).reinstate}`;
    const wrong: string[] = [];
    const statuses = new Map<number, number>();
    for (const [route, { read }] of PARTS) {
      const isAllowed =
        read === "anybody" || read === "person" || can({ roles: [role] }, read as Permission);
      const { status, words } = await ask(route, cookie);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const isRefused = status === 403 || words.includes("/login?back=");
      if (isRefused === isAllowed || status >= 500) wrong.push(`${route}: ${status}`);
    }
    console.log(role, Object.fromEntries(statuses));
    expect(wrong).toEqual([]);
    expect([...statuses.keys()]).toContain(200);
  });
});
