import { describe, expect, it } from "vitest";
import { placeFor } from "~/features/cases/page/case-places";

const viewer = { roles: ["viewer"] as const };
const lead = { roles: ["support_lead"] as const };
const liaison = { roles: ["bsp_liaison"] as const };

describe("the places of a case", () => {
  it.each([
    "classify",
    "classify/paste",
    "owner",
    "closure",
    "restoration?outcome=restored_by_appeal",
    "appeals/new",
    "appeals/1/review",
    "appeals/1/submission",
    "appeals/1/decision",
  ])("offer %s to a support lead and not to a viewer", (place) => {
    expect(placeFor(lead, place)).toBe(place);
    expect(placeFor(viewer, place)).toBeNull();
  });

  it.each(["", "tasks#task-1", "appeals", "appeals/1", "appeals/1/readiness", "clocks"])(
    "offer “%s” to everybody who may read the case",
    (place) => {
      expect(placeFor(viewer, place)).toBe(place);
    },
  );

  it("offer a liaison the drafting and not the decision", () => {
    expect(placeFor(liaison, "appeals/new")).toBe("appeals/new");
    expect(placeFor(liaison, "appeals/1/decision")).toBeNull();
  });
});
