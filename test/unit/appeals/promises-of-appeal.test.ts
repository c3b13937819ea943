import { describe, expect, it } from "vitest";
import { type OpenPromise, planPromises } from "~/features/appeals/filing/promises-of-appeal";
import type { RemediationItem } from "~/features/appeals/remediation/remediation";

const item = (change: Partial<RemediationItem> = {}): RemediationItem => ({
  id: "one",
  cause: "no_consent",
  what: { en: "Publish a consent page" },
  owner: "Dewi",
  dueOn: "2026-12-03",
  doneAt: null,
  proofIds: [],
  verifiedBy: null,
  verifiedAt: null,
  ...change,
});

const DONE_AT = new Date("2026-11-20T00:00:00Z");
const done = { doneAt: DONE_AT, proofIds: ["e"], verifiedBy: "Sari", verifiedAt: DONE_AT };

const made = (change: Partial<OpenPromise> = {}): OpenPromise => ({
  id: "promise",
  itemId: "one",
  what: { en: "Publish a consent page" },
  owner: "Dewi",
  dueOn: "2026-12-03",
  ...change,
});

const ids = (plan: ReturnType<typeof planPromises>) => ({
  make: plan.make.map(({ id }) => id),
  keep: plan.keep.map(({ id }) => id),
  withdraw: plan.withdraw.map(({ id }) => id),
});

describe("what a filed appeal promises", () => {
  it("is every action that is to be done, and nothing that is done or not settled", () => {
    const items = [
      item(),
      item({ id: "done", ...done }),
      item({ id: "no day", dueOn: "" }),
      item({ id: "nobody", owner: "" }),
    ];

    expect(ids(planPromises(items, []))).toEqual({ make: ["one"], keep: [], withdraw: [] });
  });

  it("is promised once, however many rounds repeat it", () => {
    expect(ids(planPromises([item()], [made()]))).toEqual({ make: [], keep: [], withdraw: [] });
  });

  it.each<[string, Partial<RemediationItem>]>([
    ["another day", { dueOn: "2026-12-10" }],
    ["other words", { what: { en: "Publish a page about consent" } }],
    ["words in one more language", { what: { en: "Publish a consent page", id: "Terbit" } }],
    ["another owner", { owner: "Rina" }],
  ])("is promised anew with %s", (_what, change) => {
    expect(ids(planPromises([item(change)], [made()]))).toEqual({
      make: ["one"],
      keep: [],
      withdraw: ["promise"],
    });
  });

  it("is kept where the plan says that it is done, and withdrawn where it is gone", () => {
    expect(ids(planPromises([item(done)], [made()]))).toEqual({
      make: [],
      keep: ["promise"],
      withdraw: [],
    });
    expect(ids(planPromises([], [made()]))).toEqual({ make: [], keep: [], withdraw: ["promise"] });
  });
});
