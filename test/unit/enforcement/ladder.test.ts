import { describe, expect, it } from "vitest";

import { ladderOf, nextStep, type PastStep } from "~/features/enforcement/ladder";
import type { LadderKey } from "~templates/rules/ladders";

const past = (restrictionClass: PastStep["restrictionClass"], days: number | null): PastStep => ({
  restrictionClass,
  lastedHours: days === null ? null : days * 24,
});

describe("the next step of a ladder", () => {
  it.each<[LadderKey, PastStep[], string | undefined]>([
    ["account", [], "warning"],
    ["account", [past("warned", null)], "no_templates"],
    ["account", [past("warned", null), past("restricted_timed", 3)], "no_messages"],
    ["account", [past("restricted_timed", 7)], "locked"],
    ["account", [past("restricted_timed", null)], "no_messages"],
    ["account", [past("disabled", null)], undefined],
    ["utility_misuse", [past("restricted_timed", 7)], "utility_cap"],
    ["direct_send", [past("restricted_timed", 30)], "offboard"],
    ["template", [{ restrictionClass: "template_paused", lastedHours: 6 }], "disabled"],
  ])("on %s after %j is %s", (ladder, history, step) => {
    expect(nextStep(ladder, history)?.key).toBe(step);
  });

  it("belongs to the ladder that the violation names", () => {
    expect(ladderOf("DIRECT_SEND_UTILITY_CATEGORY_ABUSE_WARN")).toBe("direct_send");
    expect(ladderOf("UTILITY_TEMPLATE_ABUSE")).toBe("utility_misuse");
    expect(ladderOf(null)).toBe("account");
  });
});
