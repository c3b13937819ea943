import { describe, expect, it } from "vitest";
import { concerns, newsFor } from "~/features/notifications/live/live-news";

const announcement = {
  position: "7",
  cases: [
    { reference: "C-2026-0001", businessId: "shop", openedById: null },
    { reference: "C-2026-0002", businessId: null, openedById: "sari" },
  ],
  others: false,
  people: [],
};

describe("what a browser is told", () => {
  it.each([
    [null, "rina", ["C-2026-0001", "C-2026-0002"]],
    [["shop"], "rina", ["C-2026-0001"]],
    [["other"], "rina", []],
    [["other"], "sari", ["C-2026-0002"]],
  ])("names with limits %j for %s only %j", (businessIds, personId, cases) => {
    expect(newsFor(announcement, { personId, businessIds }).cases).toEqual(cases);
  });

  it.each([
    ["/cases/C-2026-0001", true],
    ["/cases/C-2026-0001/tasks", true],
    ["/cases/C-2026-0002", false],
    ["/cases", true],
    ["/", true],
    ["/settings/profile", false],
  ])("concerns %s: %s", (path, does) => {
    expect(concerns(path, { cases: ["C-2026-0001"], others: false, unread: null })).toBe(does);
  });

  it("concerns every page but settings when it may be anything", () => {
    const anything = { cases: null, others: true, unread: null };

    expect(concerns("/cases/C-2026-0002", anything)).toBe(true);
    expect(concerns("/settings/profile", anything)).toBe(false);
  });
});
