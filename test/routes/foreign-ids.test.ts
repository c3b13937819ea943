import { beforeEach, describe, expect, it } from "vitest";
import { can, type Permission, ROLES, type Role } from "~/features/identity/permissions";
import { createInstallation } from "~test/factories/installation";
import { type Answer, cookiesAs, DOORS, type Door, doorName, knock, missing } from "./doors";
import { POLICY } from "./policy";
import { createWorld, isLimited, type World } from "./world";

beforeEach(async () => {
  await createInstallation();
});

/** Doors whose address names something of a business. */
const NAMING = DOORS.filter(({ params }) => params.some(isLimited)).map((door) => ({
  door,
  name: doorName(door),
}));

/** The least that may pass a door. */
const passedAs = ({ pass }: Door): Role =>
  ROLES.find((each) => each !== "admin" && can({ roles: [each] }, pass as Permission)) ?? "admin";

/** Somebody who knows only one of two businesses. */
async function limitedVisitor(role: Role) {
  const [own, foreign] = [await createWorld(), await createWorld()];
  const cookies = await cookiesAs(role, [own.businessId]);
  return { own, foreign, cookies };
}

/** Neither a refusal nor a look changes anything, so that one house serves all doors of a role. */
const ofRole = (doors: readonly { door: Door; name: string }[], role: Role) =>
  doors.filter(({ door }) => passedAs(door) === role);

const paramsOf = (door: Door, world: World) => ({
  ...missing(door.params),
  ...Object.fromEntries(door.params.filter(isLimited).map((name) => [name, world[name]])),
});

/** An answer may repeat the id it was asked with, and nothing else may differ. */
const masked = ({ status, location, body }: Answer, id: string) => ({
  status,
  location: location?.replaceAll(id, "…"),
  body: body.replaceAll(id, "…"),
});

describe("something of a business one does not work with", () => {
  it.each(ROLES)("looks missing at every door that a %s may pass", async (role) => {
    const { foreign, cookies } = await limitedVisitor(role);
    for (const { door, name } of ofRole(NAMING, role)) {
      const answer = await knock(door, { cookies, params: paramsOf(door, foreign) });
      const nothing = await knock(door, { cookies, params: missing(door.params) });

      expect.soft(answer.status, name).toBe(404);
      expect.soft(answer, name).toEqual(nothing);
    }
  });

  const mixed = NAMING.filter(({ door }) => door.params.filter(isLimited).length > 1);

  it.each(ROLES)("looks missing to a %s even inside something of one's own", async (role) => {
    const { own, foreign, cookies } = await limitedVisitor(role);
    for (const { door, name: of } of ofRole(mixed, role)) {
      for (const name of door.params.filter(isLimited)) {
        const given = paramsOf(door, own);
        const nothing = missing(door.params)[name] ?? "";
        const answer = await knock(door, { cookies, params: { ...given, [name]: foreign[name] } });
        const empty = await knock(door, { cookies, params: { ...given, [name]: nothing } });

        expect.soft(answer.status, `${of} ${name}`).not.toBe(200);
        expect.soft(masked(answer, foreign[name]), `${of} ${name}`).toEqual(masked(empty, nothing));
      }
    }
  });

  const readable = NAMING.filter(
    ({ door }) => door.side === "read" && door.params.every(isLimited),
  );

  it.each(ROLES)("differs from a %s's own", async (role) => {
    const { own, cookies } = await limitedVisitor(role);
    for (const { door, name } of ofRole(readable, role)) {
      const { status } = await knock(door, { cookies, params: paramsOf(door, own) });

      expect.soft([POLICY[door.route]?.own ?? 200, 302], name).toContain(status);
    }
  });
});
