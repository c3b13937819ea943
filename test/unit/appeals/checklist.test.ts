import { describe, expect, it } from "vitest";
import { keptChecklist, openPoints, readChecklist } from "~/features/appeals/review/checklist";
import { CHECKLIST_VERSION, REVIEW_CHECKLIST } from "~templates/rules/appeal/checklist";

const ticked = { isTicked: true, why: "" };
const [first, second] = REVIEW_CHECKLIST;

describe("the reviewer's checklist", () => {
  it("has open points until each is ticked or explained", () => {
    const some = keptChecklist({
      [first.id]: ticked,
      [second.id]: { isTicked: false, why: " The proof comes tomorrow " },
    });
    const all = keptChecklist(
      Object.fromEntries(REVIEW_CHECKLIST.map(({ id }) => [id, ticked] as const)),
    );

    expect(some).toEqual({
      version: CHECKLIST_VERSION,
      points: { [first.id]: "", [second.id]: "The proof comes tomorrow" },
    });
    expect(openPoints(some)).toBe(REVIEW_CHECKLIST.length - 2);
    expect(openPoints(all)).toBe(0);
    expect(openPoints(keptChecklist({}))).toBe(REVIEW_CHECKLIST.length);
  });

  it("keeps nothing that is no point of the list", () => {
    expect(keptChecklist({ toString: ticked, other: ticked }).points).toEqual({});
  });

  it("reads back in words what was kept, and that nothing was", () => {
    const kept = keptChecklist({ [first.id]: ticked, [second.id]: { isTicked: false, why: "No" } });

    expect(readChecklist(kept, "id")?.slice(0, 3)).toMatchObject([
      { id: first.id, label: first.label.id, state: "ticked", why: "" },
      { id: second.id, state: "explained", why: "No" },
      { state: "open", why: "" },
    ]);
    expect(readChecklist(null, "en")).toBeNull();
  });

  it("names each point once", () => {
    expect(new Set(REVIEW_CHECKLIST.map(({ id }) => id)).size).toBe(REVIEW_CHECKLIST.length);
  });
});
