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

/** Somebody who may pass the door, but knows only one of two businesses. */
async function limitedVisitor(door: Door) {
  const [own, foreign] = [await createWorld(), await createWorld()];
  const cookies = await cookiesAs(passedAs(door), [own.businessId]);
  return { own, foreign, cookies };
}

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
  // A refusal changes nothing, so that one house serves all doors.
  it.each(ROLES)("looks missing at every door that a %s may pass", async (role) => {
    const [own, foreign] = [await createWorld(), await createWorld()];
    const cookies = await cookiesAs(role, [own.businessId]);
    for (const { door, name } of NAMING.filter((each) => passedAs(each.door) === role)) {
      const answer = await knock(door, { cookies, params: paramsOf(door, foreign) });
      const nothing = await knock(door, { cookies, params: missing(door.params) });

      expect.soft(answer.status, name).toBe(404);
      expect.soft(answer, name).toEqual(nothing);
    }
  });

  const mixed = NAMING.filter(({ door }) => door.params.filter(isLimited).length > 1);

  it.each(mixed)("looks missing at $name even inside something of one's own", async ({ door }) => {
    const { own, foreign, cookies } = await limitedVisitor(door);

    for (const name of door.params.filter(isLimited)) {
      const given = paramsOf(door, own);
      const nothing = missing(door.params)[name] ?? "";
      const answer = await knock(door, { cookies, params: { ...given, [name]: foreign[name] } });
      const empty = await knock(door, { cookies, params: { ...given, [name]: nothing } });

      expect(answer.status, name).not.toBe(200);
      expect(masked(answer, foreign[name]), name).toEqual(masked(empty, nothing));
    }
  });

  const readable = NAMING.filter(
    ({ door }) => door.side === "read" && door.params.every(isLimited),
  );

  it.each(readable)("differs from one's own at $name", async ({ door }) => {
    const { own, cookies } = await limitedVisitor(door);

    const { status } = await knock(door, { cookies, params: paramsOf(door, own) });

    expect([POLICY[door.route]?.own ?? 200, 302]).toContain(status);
  });
});
