import { expect, it } from "vitest";
import { isDatabaseAway } from "~/platform/database/database-away.server";

it.each([
  "Connection terminated unexpectedly",
  "Client has encountered a connection error and is not queryable",
  "Raw query failed. Code: `N/A`. Message: `Server has closed the connection.`",
  "server closed the connection unexpectedly",
  "the database system is not yet accepting connections; it is starting up",
])("PostgreSQL is away when it is said that %s", (message) => {
  expect(isDatabaseAway(new Error(message))).toBe(true);
  expect(isDatabaseAway(new Error("A request failed", { cause: new Error(message) }))).toBe(true);
});

it.each(["57P01", "57P03", "ECONNREFUSED", "ENOENT"])("or by the code %s", (code) => {
  expect(isDatabaseAway(Object.assign(new Error(""), { code }))).toBe(true);
  expect(isDatabaseAway(Object.assign(new Error(""), { meta: { code } }))).toBe(true);
});

it("is there when it says no", () => {
  const refused = new Error('duplicate key value violates unique constraint "x"');
  expect(isDatabaseAway(Object.assign(refused, { code: "23505" }))).toBe(false);
  expect(isDatabaseAway("away")).toBe(false);
});
