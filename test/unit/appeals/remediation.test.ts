import { describe, expect, it } from "vitest";
import { remediationOrder, remediationState } from "~/features/appeals/remediation/remediation";
import { DONE, PROMISED } from "./complete-appeal";

describe("a corrective action", () => {
  it.each([
    ["done", DONE],
    ["promised", PROMISED],
    ["incomplete", { ...PROMISED, owner: " " }],
    ["incomplete", { ...PROMISED, dueOn: "" }],
    ["incomplete", { ...DONE, what: {} }],
    ["done", { ...DONE, dueOn: "" }],
  ] as const)("is %s (%#)", (state, item) => {
    expect(remediationState(item)).toBe(state);
  });

  it("is listed by what is done, what is promised, what is not settled, each as people ordered it", () => {
    const later = { ...PROMISED, id: "later", dueOn: "2027-01-10" };
    const unsettled = { ...PROMISED, id: "unsettled", dueOn: "" };

    const order = remediationOrder([unsettled, later, PROMISED, DONE]).map(({ id }) => id);

    expect(order).toEqual(["item-done", "later", "item-promised", "unsettled"]);
  });
});
