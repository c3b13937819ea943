import type { EntryContext } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { pageMark } from "~/platform/http/page-mark.server";

const page = (data: Record<string, unknown>, { nonce = "one", version = "build" } = {}) =>
  ({
    manifest: { version },
    staticHandlerContext: { loaderData: { root: { language: "en", nonce }, page: data } },
  }) as unknown as EntryContext;

const URL = "http://house.test/cases";
const markOf = (data: Record<string, unknown>, more = {}) => pageMark(page(data, more), URL);

describe("the mark of a page", () => {
  it("stays while its data does, whatever the nonce", () => {
    expect(markOf({ rows: [1] }, { nonce: "two" })).toBe(markOf({ rows: [1] }));
    expect(markOf({})).toMatch(/^W\/"[\w-]{43}"$/);
  });

  it.each<[string, Record<string, unknown>]>([
    ["a row", { rows: [2] }],
    ["an instant", { at: new Date(1) }],
    ["a number that JSON does not know", { at: 1n }],
    ["what a map holds", { names: new Map([["a", 2]]) }],
    ["what a set holds", { names: new Set([2]) }],
  ])("changes with %s", (_what, data) => {
    const before = {
      rows: [1],
      at: "at" in data && typeof data.at === "bigint" ? 0n : new Date(0),
      names: data.names instanceof Map ? new Map([["a", 1]]) : new Set([1]),
    };
    expect(markOf({ ...before, ...data })).not.toBe(markOf(before));
  });

  it("changes with the build and the address", () => {
    expect(markOf({}, { version: "next" })).not.toBe(markOf({}));
    expect(pageMark(page({}), `${URL}?owner=me`)).not.toBe(markOf({}));
  });
});
