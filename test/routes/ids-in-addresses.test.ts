/**
 * Ids and references behind the question mark: whatever a page looks for in its address is asked for
 * with those of a business one does not work with. It answers as to an id that nothing has.
 */
import { beforeEach, expect, it, vi } from "vitest";
import { ROLES } from "~/features/identity/permissions";
import { db } from "~/platform/db.server";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";
import { cookiesOf } from "~test/support/requests";
import { type Answer, DOORS, type Door, knock, missing } from "./doors";
import { createWorld, isLimited, type World } from "./world";

beforeEach(async () => {
  await createInstallation();
});

const NOBODYS = "00000000-0000-7000-8000-00000000dead";
const NO_CASE = "C-2019-9999";
/** What a page may be asked for by an id; the rest of what it looks for is words and places in lists. */
const KINDS = ["businessId", "assetId", "restrictionId", "customerId", "threadId"] as const;

/** Where a list goes on: a place in the order of ids, whoever has the id. */
const PLACES = new Set(["after", "before"]);
/** No two files are the same bytes. */
const isFile = ({ body }: Answer) => body.startsWith("%PDF");

const CHANCE = [
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
  /C-20\d\d-\d{4,}/g,
  /\d{4}-\d\d-\d\dT[\d:.]+Z/g,
];
const masked = (answer: Answer) =>
  isFile(answer)
    ? "a file"
    : CHANCE.reduce((text, chance) => text.replaceAll(chance, "…"), JSON.stringify(answer));

/** The names that a page looks for in its address. */
async function lookedFor(ask: () => Promise<unknown>): Promise<string[]> {
  const names = new Set<string>();
  const spies = (["get", "getAll", "has"] as const).map((how) => {
    const real = URLSearchParams.prototype[how] as (this: URLSearchParams, name: string) => never;
    return vi.spyOn(URLSearchParams.prototype, how).mockImplementation(function (
      this: URLSearchParams,
      name: string,
    ) {
      names.add(name);
      return real.call(this, name);
    });
  });
  await ask();
  for (const spy of spies) spy.mockRestore();
  return [...names];
}

it("tell nothing of what is somebody else's", async () => {
  const own = await createWorld();
  const foreign = await createWorld();
  // A name that whoever may not know of it must not meet.
  await db.business.update({ where: { id: foreign.businessId }, data: { name: "Toko Rahasia" } });
  const person = await createPerson({ roles: [...ROLES], businessIds: [own.businessId] });
  const cookies = await cookiesOf(person);
  const paramsOf = (door: Door, world: World) => ({
    ...missing(door.params),
    ...Object.fromEntries(door.params.filter(isLimited).map((name) => [name, world[name]])),
  });
  const leaks: string[] = [];
  let asked = 0;

  for (const door of DOORS.filter(({ side }) => side === "read")) {
    const ask = (query: string) =>
      knock(door, { params: paramsOf(door, own), cookies, path: `/somewhere?${query}` }).catch(
        (cause): Answer => {
          leaks.push(`${door.route} ?${query} fails: ${cause}`);
          return { status: 500, location: null, body: "" };
        },
      );
    for (const name of await lookedFor(() => ask(""))) {
      const none = masked(await ask(`${name}=${NOBODYS}`));
      const noCase = masked(await ask(`${name}=${NO_CASE}`));
      for (const kind of [...KINDS, "ref"] as const) {
        const answer = masked(await ask(`${name}=${encodeURIComponent(foreign[kind])}`));
        asked += 1;
        if (PLACES.has(name) && kind !== "ref") continue;
        if (answer !== (kind === "ref" ? noCase : none))
          leaks.push(`${door.route} ?${name}: ${kind}`);
        if (answer.includes("Toko Rahasia"))
          leaks.push(`${door.route} ?${name} names the business`);
      }
    }
    if (masked(await ask("")).includes("Toko Rahasia"))
      leaks.push(`${door.route} names the business`);
  }

  expect(leaks).toEqual([]);
  expect(asked).toBeGreaterThan(200);
}, 300_000);
