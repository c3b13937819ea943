import { describe, expect, it } from "vitest";
import { workingDaysAfter } from "~/features/clocks/calendars/business-hours";
import { newPlaybookTaskSchema } from "~/features/tasks/playbooks/playbook-schemas";
import { asPlaybook, eitherTitle, taskName } from "~/features/tasks/playbooks/playbook-task";

const OFFICE = {
  timeZone: "Asia/Jakarta",
  openings: Object.fromEntries(
    [1, 2, 3, 4, 5].map((day) => [day, [{ opensAt: 540, closesAt: 1020 }]]),
  ),
  daysOff: new Set(["2026-12-25"]),
};

describe("working days", () => {
  // 27 November 2026 is a Friday; 17:00 in Jakarta is 10:00 UTC.
  it.each([
    [1, "2026-11-30T10:00:00.000Z"],
    [5, "2026-12-04T10:00:00.000Z"],
    [20, "2026-12-28T10:00:00.000Z"],
  ])("after a Friday, %i of them end at %s", (days, end) => {
    const friday = new Date("2026-11-27T08:00:00Z");

    expect(workingDaysAfter(OFFICE, friday, days)?.toISOString()).toBe(end);
  });

  it("never end in a calendar in which nobody works", () => {
    expect(workingDaysAfter({ ...OFFICE, openings: {} }, new Date(), 1)).toBeNull();
  });
});

describe("a task of a playbook", () => {
  const typed = { titleEn: "Call the bank", titleId: "" };

  it("has a title in one language at least, which stands in for the other", () => {
    expect(newPlaybookTaskSchema.safeParse(typed)).toMatchObject({
      data: { titleEn: "Call the bank", dueIn: null, dueFrom: "classified", role: null },
    });
    expect(newPlaybookTaskSchema.safeParse({ titleEn: " ", titleId: "" }).success).toBe(false);
    expect(eitherTitle(typed)).toEqual({ en: "Call the bank", id: "Call the bank" });
  });

  it("is counted in working days by a calendar only", () => {
    const days = { ...typed, dueIn: "3", dueUnit: "working_days" };

    expect(newPlaybookTaskSchema.safeParse(days).success).toBe(false);
    const calendarId = "01900000-0000-7000-8000-000000000000";
    expect(newPlaybookTaskSchema.safeParse({ ...days, calendarId }).success).toBe(true);
  });

  it.each(["0", "1.5", "-2", "soon", "1001"])("is not due after %s", (dueIn) => {
    expect(newPlaybookTaskSchema.safeParse({ ...typed, dueIn }).success).toBe(false);
  });

  it("is the same one in every playbook", () => {
    expect(taskName("appeal.keep_notice")).toBe(taskName("wait_out.keep_notice"));
    expect(asPlaybook("appeal")).toBe("appeal");
    expect(asPlaybook("__proto__")).toBeNull();
  });
});
