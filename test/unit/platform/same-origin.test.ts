import { describe, expect, it } from "vitest";
import { isOwnOrigin } from "~/platform/http/same-origin";

const asked = (over: Partial<Parameters<typeof isOwnOrigin>[0]>) =>
  isOwnOrigin({ method: "POST", host: "own.test", site: undefined, origin: undefined, ...over });

describe("a request that may change something", () => {
  it.each([
    [{ site: "same-origin" }, true],
    [{ site: "none" }, true],
    [{ site: "same-site" }, false],
    [{ site: "cross-site" }, false],
    [{ origin: "https://own.test" }, true],
    [{ origin: "https://evil.test" }, false],
    [{ origin: "null" }, false],
    [{}, false],
    [{ site: "cross-site", origin: "https://own.test" }, false],
  ])("that says %j is taken: %s", (said, taken) => {
    expect(asked(said)).toBe(taken);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE"])("is judged for %s alike", (method) => {
    expect(asked({ method, site: "cross-site" })).toBe(false);
  });

  it("is not one that only reads", () => {
    expect(asked({ method: "GET", site: "cross-site" })).toBe(true);
  });
});
