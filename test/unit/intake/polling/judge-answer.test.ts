import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { judgeAnswer } from "~/features/intake/polling/judge-answer";

const recorded = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/webhooks/${name}.json`, "utf8"));
const graph = (code: number) => ({ error: { message: "Said so", type: "OAuthException", code } });

const problemOf = (status: number, value: unknown) => {
  const judged = judgeAnswer({ status, value });
  return judged.ok ? (judged.isError ? "enforcement" : "answer") : judged.problem;
};

describe("what an answer means for a connection", () => {
  it.each([
    [200, { data: [] }, "answer"],
    [200, undefined, "unreadable"],
    [200, [1], "unreadable"],
    [401, undefined, "token"],
    [401, graph(190), "token"],
    [400, graph(190), "token"],
    [200, graph(190), "token"],
    [403, graph(10), "permission"],
    [400, graph(200), "permission"],
    [403, { message: "Forbidden" }, "permission"],
    [429, undefined, "throttled"],
    [400, graph(4), "throttled"],
    [400, graph(80007), "throttled"],
    [400, recorded("meta-graph-error-130429"), "throttled"],
    [400, graph(100), "refused"],
    [404, { error: "nothing here" }, "refused"],
    [404, { error: { code: "", message: "nothing here" } }, "refused"],
    [500, undefined, "unreachable"],
    [503, "<html>", "unreachable"],
    [400, graph(2), "unreachable"],
  ])("HTTP %i with %j is: %s", (status, value, expected) => {
    expect(problemOf(status, value)).toBe(expected);
  });

  it.each([368, 131031])(
    "hears of an enforcement from error %i instead of a missing permission",
    (code) => {
      expect(problemOf(403, recorded(`meta-graph-error-${code}`))).toBe("enforcement");
    },
  );

  it("repeats what the other side said, cut short", () => {
    expect(judgeAnswer({ status: 404, value: { error: { message: "No such account" } } })).toEqual({
      ok: false,
      problem: "refused",
      text: "404 No such account",
    });
    const long = judgeAnswer({ status: 404, value: { message: "x".repeat(5000) } });
    expect(long.ok ? "" : long.text).toHaveLength(300);
  });
});
