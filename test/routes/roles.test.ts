import { beforeEach, describe, expect, it } from "vitest";
import { can, type Permission, ROLES } from "~/features/identity/permissions";
import { createInstallation } from "~test/factories/installation";
import { cookiesAs, DOORS, doorName, knock, missing } from "./doors";
import { POLICY } from "./policy";

beforeEach(async () => {
  await createInstallation();
});

/** Every role at every door that asks for a permission. */
const MATRIX = DOORS.flatMap((door) =>
  door.pass === "anybody" || door.pass === "person"
    ? []
    : ROLES.map((role) => ({
        door,
        role,
        name: doorName(door),
        isAllowed: can({ roles: [role] }, door.pass as Permission),
      })),
);

const REFUSED = MATRIX.filter(({ isAllowed }) => !isAllowed);
const ALLOWED = MATRIX.filter(({ isAllowed }) => isAllowed);

describe("a role without the permission", () => {
  it.each(REFUSED)("$role is refused at $name", async ({ door, role }) => {
    const cookies = await cookiesAs(role);

    expect(await knock(door, { cookies, params: missing(door.params) })).toMatchObject({
      status: 403,
    });
  });
});

describe("a role with the permission", () => {
  it.each(ALLOWED)("$role is let in at $name", async ({ door, role }) => {
    const cookies = await cookiesAs(role);

    const answer = await knock(door, { cookies, params: missing(door.params) });

    expect(answer.status).not.toBe(403);
    expect(answer.location ?? "").not.toMatch(/^\/login/);
  });
});

describe("an id that nothing has", () => {
  const withIds = ALLOWED.filter(({ door, role }) => door.params.length > 0 && role !== "viewer");
  const once = [...new Map(withIds.map((each) => [each.name, each])).values()];

  it.each(once)("is not found at $name", async ({ door, role }) => {
    const cookies = await cookiesAs(role);

    const answer = await knock(door, { cookies, params: missing(door.params) });

    expect([POLICY[door.route]?.missing ?? 404, 404, 422]).toContain(answer.status);
  });

  it.each(once)("need not look like one at $name", async ({ door, role }) => {
    const cookies = await cookiesAs(role);
    const params = Object.fromEntries(door.params.map((name) => [name, "' OR 1=1 --\u0000"]));

    const answer = await knock(door, { cookies, params });

    expect([POLICY[door.route]?.missing ?? 404, 404, 422]).toContain(answer.status);
  });
});
