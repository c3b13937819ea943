import { describe, expect, it } from "vitest";
import { decideEnd, PROMISE_STATES, promiseText, readPromise } from "~/features/promises/promise";
import { PromiseState as Stored } from "~prisma/generated/enums";

describe("a promise", () => {
  it("ends once, with a reason where it was not kept", () => {
    const open = { state: "open", endedByName: "", endedAt: null, reason: "" } as const;
    expect(decideEnd(open, "kept", "")).toEqual({ ok: true, value: "kept" });
    expect(decideEnd(open, "broken", " ")).toMatchObject({
      refusal: { key: "promises.refusals.reason" },
    });
    expect(decideEnd(open, "withdrawn", "Released")).toMatchObject({ ok: true });
    const kept = { state: "kept", endedByName: "Andi", endedAt: null, reason: "" } as const;
    expect(decideEnd(kept, "broken", "No")).toMatchObject({
      refusal: { key: "promises.refusals.ended", params: { state: "kept", by: "Andi" } },
    });
  });

  it("is overdue only while it is open and had a date", () => {
    const now = new Date("2026-12-04T00:00:00Z");
    const dueAt = new Date("2026-12-03T16:59:00Z");
    expect(readPromise({ state: "open", dueAt }, now)).toBe("overdue");
    expect(readPromise({ state: "open", dueAt: null }, now)).toBe("open");
    expect(readPromise({ state: "kept", dueAt }, now)).toBe("kept");
  });

  it("speaks the reader's language as far as it was written, else the words as they were said", () => {
    const both = { whatEn: "A page", whatId: "Halaman", verbatim: "" };
    expect(promiseText(both, "id")).toBe("Halaman");
    expect(promiseText({ ...both, whatId: "" }, "id")).toBe("A page");
    expect(promiseText({ whatEn: "", whatId: "", verbatim: "Tomorrow" }, "en")).toBe("Tomorrow");
  });

  it("uses the same words as the database", () => {
    expect(Object.values(Stored)).toEqual([...PROMISE_STATES]);
  });
});
