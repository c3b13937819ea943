import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath } from "~/platform/http/http.server";

describe("where a page may send people back to", () => {
  it.each([["/cases?phase=new#top"], ["/"], ["/cases/C-2026-0042"]])("%s is ours", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    "//evil.test",
    "/\\evil.test",
    "\\/evil.test",
    "https://evil.test/",
    "javascript:alert(1)",
    "/\t/evil.test",
    "/\n//evil.test",
    "",
    "cases",
    "/%5cevil\u0000",
  ])("%j is not", (path) => {
    expect(ownPath(path, "/home")).toBe("/home");
  });

  it("never leaves our own origin, whatever is given", () => {
    const mean = fc.string({ unit: fc.constantFrom(..."/\\:@.%?#\t\n\r evil.testjavascript") });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          mean,
          mean.map((tail) => `/${tail}`),
        ),
        (given) => {
          const resolved = new URL(ownPath(given, "/"), "https://own.test/page");
          expect(resolved.origin).toBe("https://own.test");
        },
      ),
      { numRuns: 2000 },
    );
  });
});
