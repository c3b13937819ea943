/** The routes near an address hold everything that the whole house would match for it. */

import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { describe, expect, test } from "vitest";
import { nearRoutes, patternsOf } from "~/platform/http/near-routes.server";

type Routes = ServerBuild["routes"];
type Shape = { path?: string; parent?: string; index?: boolean };

const HOUSE: Record<string, Shape> = {
  root: { path: "" },
  else: { path: "*", parent: "root" },
  app: { parent: "root" },
  home: { parent: "app", index: true },
  cases: { path: "cases", parent: "app", index: true },
  opening: { path: "cases/new", parent: "app" },
  case: { path: "cases/:ref", parent: "app" },
  caseHome: { parent: "case", index: true },
  appeal: { path: "appeals/:number", parent: "case", index: true },
  dossier: { path: "appeals/:number/dossier.pdf", parent: "case" },
  section: { path: "cases/:ref/appeals/:number/sections/:section", parent: "app" },
  letters: { path: "settings/letters", parent: "app" },
  guest: { path: "guest/:token/*", parent: "root" },
  guestHome: { path: "guest/:token", parent: "root", index: true },
};

const ADDRESSES = [
  "/",
  "/cases",
  "/cases/",
  "/Cases/new",
  "/cases/C-2026-0001",
  "/cases/C-2026-0001/appeals/2",
  "/cases/C-2026-0001/appeals/2/dossier.pdf",
  "/cases/C-2026-0001/appeals/2/sections/ask",
  "/cases/C-2026-0001/appeals/2/sections/ask/nowhere",
  "/guest/abc",
  "/guest/abc/frozen/letter.pdf",
  "/settings",
  "/settings/letters",
  "/settings/%6Cetters",
  "/%E0%A4%A",
  "/nowhere/at/all",
];

const routesOf = (shapes: Record<string, Shape>) =>
  Object.fromEntries(
    Object.entries(shapes).map(([id, { parent, ...shape }]) => [
      id,
      { id, parentId: parent, ...shape },
    ]),
  ) as unknown as Routes;

function tree(routes: Routes, parentId?: string): Parameters<typeof matchRoutes>[0] {
  return Object.values(routes)
    .filter((route) => route?.parentId === parentId)
    .map(
      (route) =>
        ({
          id: route?.id,
          path: route?.path,
          index: route?.index,
          ...(!route?.index && { children: tree(routes, route?.id) }),
        }) as ReturnType<typeof tree>[number],
    );
}

const matched = (routes: Routes, address: string) =>
  matchRoutes(tree(routes), address)?.map(({ route, params }) => [route.id, params]);

const routes = routesOf(HOUSE);

function nearby(address: string): Routes {
  const near = nearRoutes(patternsOf(routes), address);
  return Object.fromEntries(Object.entries(routes).filter(([id]) => near.includes(id)));
}

/** The address and those above it, as the framework looks them up. */
const above = (address: string) => {
  const segments = address.split("/").filter(Boolean);
  return segments.map((_, place) => `/${segments.slice(0, place).join("/")}`);
};

describe("the routes near an address", () => {
  test.each(ADDRESSES)("%s", (address) => {
    for (const asked of [address, ...above(address)]) {
      expect(matched(nearby(address), asked), asked).toEqual(matched(routes, asked));
    }
  });

  test("are few", () => {
    expect(nearRoutes(patternsOf(routes), "/settings/letters")).toEqual([
      "root",
      "else",
      "app",
      "home",
      "letters",
    ]);
  });

  test("are the page's for its data", () => {
    const page = nearRoutes(patternsOf(routes), "/cases/C-1");
    expect(nearRoutes(patternsOf(routes), "/cases/C-1.data")).toEqual(page);
    expect(nearRoutes(patternsOf(routes), "/_root.data")).toEqual(
      nearRoutes(patternsOf(routes), "/"),
    );
  });
});
