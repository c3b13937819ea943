import { describe, expect, it } from "vitest";
import { readPageData } from "~/platform/http/page-data.server";
import { pageMark } from "~/platform/http/page-mark.server";
import { framePage } from "~test/support/framework-page";

const URL = "http://house.test/cases";

async function markOf(page: object, { nonce = "one", version = "build", url = URL } = {}) {
  const { data } = await readPageData(await framePage({ language: "en", nonce, page }));
  return pageMark({ version, url, data, nonce });
}

describe("the mark of a page", () => {
  it("stays while its data does, whatever the nonce", async () => {
    expect(await markOf({ rows: [1] }, { nonce: "two" })).toBe(await markOf({ rows: [1] }));
    expect(await markOf({})).toMatch(/^W\/"[\w-]{43}"$/);
  });

  it.each<[string, Record<string, unknown>]>([
    ["a row", { rows: [2] }],
    ["an instant", { at: new Date(1) }],
    ["a number that JSON does not know", { at: 1n }],
    ["what a map holds", { names: new Map([["a", 2]]) }],
    ["what a set holds", { names: new Set([2]) }],
  ])("changes with %s", async (_what, data) => {
    const before = {
      rows: [1],
      at: "at" in data && typeof data.at === "bigint" ? 0n : new Date(0),
      names: data.names instanceof Map ? new Map([["a", 1]]) : new Set([1]),
    };
    expect(await markOf({ ...before, ...data })).not.toBe(await markOf(before));
  });

  it("changes with the build and the address", async () => {
    expect(await markOf({}, { version: "next" })).not.toBe(await markOf({}));
    expect(await markOf({}, { url: `${URL}?owner=me` })).not.toBe(await markOf({}));
  });
});
