import { describe, expect, it } from "vitest";
import {
  clockEditSchema,
  clockEndSchema,
  clockPauseSchema,
  newClockSchema,
} from "~/features/clocks/clock-schemas";

const clock = { note: "YCloud answers", zone: "Asia/Jakarta" };
const paths = (result: ReturnType<typeof newClockSchema.safeParse>) =>
  result.error?.issues.map(({ path }) => path.join("."));

describe("a new clock", () => {
  it("ends at a date, in so many hours, or nobody knows when", () => {
    expect(newClockSchema.parse(clock)).toMatchObject({ dueAt: "", hours: null, calendarId: null });
    expect(newClockSchema.parse({ ...clock, hours: " 24 " })).toMatchObject({ hours: 24 });
    expect(newClockSchema.parse({ ...clock, dueAt: "2026-11-27T17:00" }).hours).toBeNull();
  });

  it("never ends at both", () => {
    const both = newClockSchema.safeParse({ ...clock, dueAt: "2026-11-27T17:00", hours: "24" });

    expect(paths(both)).toEqual(["hours"]);
  });

  it.each(["0", "-1", "1.5", "a day", "99999"])("takes no such number of hours: %s", (hours) => {
    expect(paths(newClockSchema.safeParse({ ...clock, hours }))).toEqual(["hours"]);
  });
});

describe("a reason", () => {
  it("is needed to cancel, to pause and to correct, and not to say that it was met", () => {
    expect(clockEndSchema.safeParse({ state: "met" }).success).toBe(true);
    expect(clockEndSchema.safeParse({ state: "cancelled", reason: " " }).success).toBe(false);
    expect(clockPauseSchema.safeParse({ reason: "" }).success).toBe(false);
    const edit = { side: "us", source: "Meta", certainty: "stated", version: "1" };
    expect(clockEditSchema.safeParse({ ...edit, reason: "" }).success).toBe(false);
    expect(clockEditSchema.safeParse({ ...edit, reason: "As they wrote" }).success).toBe(true);
  });
});
