import { beforeEach, describe, expect, it } from "vitest";
import { createInstallation } from "~test/factories/installation";
import { DOORS, doorName, knock, missing, ROUTES } from "./doors";
import { POLICY } from "./policy";

beforeEach(async () => {
  await createInstallation();
});

describe("the policy", () => {
  it("has a line for every route, and no other", () => {
    const routes = ROUTES.map(({ name }) => name);

    expect(Object.keys(POLICY).toSorted()).toEqual(routes.toSorted());
  });

  it.each(ROUTES.map(({ name, load }) => ({ name, load })))(
    "declares exactly the doors that $name has",
    async ({ name, load }) => {
      const { loader, action } = await load();
      const { read, write } = POLICY[name] ?? {};

      expect({ read: Boolean(read), write: Boolean(write) }).toEqual({
        read: Boolean(loader),
        write: Boolean(action),
      });
    },
  );
});

const LOCKED = DOORS.filter(({ pass }) => pass !== "anybody");
const METHODS = { read: ["GET", "HEAD", "OPTIONS"], write: ["POST", "PUT", "PATCH", "DELETE"] };

describe("a stranger", () => {
  it.each(LOCKED.map((door) => ({ door, name: doorName(door) })))(
    "is sent from $name to sign in, by whatever method",
    async ({ door }) => {
      for (const method of METHODS[door.side]) {
        const answer = await knock(door, { method, params: missing(door.params) });

        expect(answer, method).toMatchObject({ status: 302 });
        expect(answer.location, method).toMatch(/^\/login(\?back=|$)/);
      }
    },
  );

  it("with a cookie that opens nothing is one as well", async () => {
    const cookies = { reinstate: "x".repeat(43) };

    expect(
      await knock({ route: "_app.settings.profile", side: "read" }, { cookies }),
    ).toMatchObject({ status: 302 });
  });

  it("is brought back after signing in to the page they asked for, and never to an action", async () => {
    const page = { route: "_app.settings.profile", side: "read" } as const;
    const action = { route: "_app.settings.profile", side: "write" } as const;

    const path = "/settings/profile?tab=a b";
    expect((await knock(page, { path })).location).toBe(
      `/login?back=${encodeURIComponent("/settings/profile?tab=a%20b")}`,
    );
    expect((await knock(action, { path })).location).toBe("/login");
    const pressedOn = async (referer: string) =>
      (await knock(action, { path, headers: { referer } })).location;
    expect(await pressedOn("http://house.test/cases/C-2026-0001?show=ours")).toBe(
      `/login?back=${encodeURIComponent("/cases/C-2026-0001?show=ours")}`,
    );
    expect(await pressedOn("https://elsewhere.test/cases")).toBe("/login");
  });
});
