import { beforeEach, describe, expect, it } from "vitest";
import { can, type Permission, ROLES } from "~/features/identity/permissions";
import { createInstallation } from "~test/factories/installation";
import { cookiesAs, DOORS, doorName, knock, missing } from "./doors";
import { POLICY } from "./policy";

beforeEach(async () => {
  await createInstallation();
});

/** Every door that asks for a permission, and the roles that have it. */
const GUARDED = DOORS.filter(({ pass }) => pass !== "anybody" && pass !== "person").map((door) => ({
  door,
  name: doorName(door),
  roles: ROLES.filter((role) => can({ roles: [role] }, door.pass as Permission)),
}));

describe("a role without the permission", () => {
  // A refusal changes nothing, so that one house serves all doors.
  it.each(ROLES)("%s is refused at every such door", async (role) => {
    const cookies = await cookiesAs(role);
    for (const { door, name } of GUARDED.filter(({ roles }) => !roles.includes(role))) {
      const { status } = await knock(door, { cookies, params: missing(door.params) });

      expect.soft(status, name).toBe(403);
    }
  });
});

describe("a role with the permission", () => {
  it.each(GUARDED)("is let in at $name: $roles", async ({ door, roles }) => {
    for (const role of roles) {
      const cookies = await cookiesAs(role);

      const answer = await knock(door, { cookies, params: missing(door.params) });

      expect(answer.status, role).not.toBe(403);
      expect(answer.location ?? "", role).not.toMatch(/^\/login/);
    }
  });
});

describe("an id that nothing has", () => {
  const withIds = GUARDED.flatMap(({ door, name, roles }) => {
    const role = roles.find((each) => each !== "viewer");
    return door.params.length > 0 && role ? [{ door, name, role }] : [];
  });

  it.each(withIds)("is not found at $name, whatever it looks like", async ({ door, role }) => {
    const strange = Object.fromEntries(door.params.map((name) => [name, "' OR 1=1 --\u0000"]));
    for (const params of [missing(door.params), strange]) {
      const answer = await knock(door, { cookies: await cookiesAs(role), params });

      expect([POLICY[door.route]?.missing ?? 404, 404, 422]).toContain(answer.status);
    }
  });
});
