import { describe, expect, it } from "vitest";
import { plainState, stateOfClass, toneOfState } from "~/features/assets/state/plain-state";

const nothing = { inForce: [], isOnProbation: false, wasHeard: true };

describe("the state of an asset in plain words", () => {
  it("is the gravest of what is in force", () => {
    const inForce = ["quality_low", "restricted_timed", "disabled"];

    expect(plainState({ ...nothing, inForce })).toBe("disabled");
  });

  it("keeps a used-up daily quota apart from a restriction", () => {
    expect(plainState({ ...nothing, inForce: ["limit_reached"] })).toBe("quota");
    expect(toneOfState("quota")).toBe("info");
    expect(plainState({ ...nothing, inForce: ["restricted_timed"] })).toBe("restricted");
  });

  it("keeps a technical lock apart from a lock that only an appeal opens", () => {
    expect(stateOfClass("technical_lock")).toBe("technical_lock");
    expect(stateOfClass("locked")).toBe("locked");
  });

  it("is a watch after it is over, and what is in force comes first", () => {
    expect(plainState({ ...nothing, isOnProbation: true })).toBe("probation");
    expect(plainState({ ...nothing, isOnProbation: true, inForce: ["warned"] })).toBe("warned");
  });

  it("tells that all is well from that nobody told us anything", () => {
    expect(plainState(nothing)).toBe("healthy");
    expect(plainState({ ...nothing, wasHeard: false })).toBe("unheard");
  });

  it("takes a class that nobody knows for a restriction", () => {
    expect(stateOfClass("class_of_tomorrow")).toBe("restricted_open");
    expect(stateOfClass("toString")).toBe("restricted_open");
  });
});
