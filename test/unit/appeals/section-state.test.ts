import { describe, expect, it } from "vitest";
import { appealProgress, sectionProgress } from "~/features/appeals/questions/section-state";
import { completeAnswers, DONE, PROMISED } from "./complete-appeal";

const stateOf = (answers: ReturnType<typeof completeAnswers>, round = 1) =>
  sectionProgress("what_happened", answers, [], round).state;

describe("how far a section has come", () => {
  it("is not started while nothing is answered", () => {
    expect(stateOf({})).toBe("not_started");
    expect(stateOf({ timeline: { en: "  " } })).toBe("not_started");
  });

  it("is in progress while a required answer is missing", () => {
    expect(stateOf({ timeline: { id: "Kampanye dikirim." } })).toBe("in_progress");
  });

  it("is completed by its required answers in any language", () => {
    expect(stateOf({ timeline: { id: "Kampanye dikirim." }, trigger: { en: "A list." } })).toBe(
      "completed",
    );
  });

  it("asks for the news again in a later round", () => {
    expect(stateOf(completeAnswers(1), 2)).toBe("in_progress");
    expect(stateOf(completeAnswers(2), 2)).toBe("completed");
  });

  it.each([
    [[], "not_started"],
    [[DONE, { ...PROMISED, owner: "" }], "in_progress"],
    [[DONE, PROMISED], "completed"],
  ])("counts corrective actions (%#)", (items, state) => {
    expect(sectionProgress("remediation", {}, items, 1)).toMatchObject({ state });
  });

  it("is completed everywhere in a complete appeal", () => {
    const states = appealProgress(completeAnswers(), [DONE], 1).map(({ state }) => state);

    expect(new Set(states)).toEqual(new Set(["completed"]));
  });
});
