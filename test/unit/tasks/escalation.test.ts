import { describe, expect, it } from "vitest";
import { escalationStages, USUAL_ESCALATION } from "~/features/tasks/escalation/escalation";
import { escalationSchema } from "~/features/tasks/escalation/escalation-schemas";

describe("the steps of an escalation", () => {
  it("begin with the one that presses most", () => {
    expect(escalationStages(USUAL_ESCALATION)).toEqual([
      { step: 2, hours: 24 },
      { step: 1, hours: 4 },
    ]);
  });

  it("leave out what is switched off", () => {
    expect(escalationStages({ ownerHours: null, leadHours: 8 })).toEqual([{ step: 2, hours: 8 }]);
    expect(escalationStages({ ownerHours: null, leadHours: null })).toEqual([]);
  });
});

describe("what somebody types about them", () => {
  const typed = (ownerHours: string, leadHours: string) =>
    escalationSchema.safeParse({ ownerHours, leadHours, version: "0" });

  it("may be empty for never", () => {
    expect(typed("", "")).toMatchObject({ data: { ownerHours: null, leadHours: null } });
    expect(typed("2", "")).toMatchObject({ data: { ownerHours: 2, leadHours: null } });
  });

  it.each([
    ["0", "24"],
    ["1.5", "24"],
    ["-1", "24"],
    ["soon", "24"],
    ["24", "24"],
    ["24", "4"],
  ])("is refused as %s and %s hours", (ownerHours, leadHours) => {
    expect(typed(ownerHours, leadHours).success).toBe(false);
  });
});
