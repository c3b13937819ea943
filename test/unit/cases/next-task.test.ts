import { describe, expect, it } from "vitest";
import { type NextReason, nextTask, whyNow } from "~/features/cases/board/next-task";
import type { TaskState } from "~/features/tasks/task-lifecycle";

const now = new Date("2026-11-27T09:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const plain = {
  state: "open" as TaskState,
  mandatory: false,
  ownerId: null as string | null,
  dueAt: null as Date | null,
};
type Facts = Partial<typeof plain>;

describe("the next task", () => {
  it.each<[NextReason, Facts]>([
    ["lateMandatory", { dueAt: inHours(-1), mandatory: true }],
    ["late", { dueAt: inHours(0) }],
    ["todayMandatory", { dueAt: inHours(24), mandatory: true }],
    ["today", { dueAt: inHours(24), state: "in_progress" }],
    ["begun", { dueAt: inHours(25), state: "in_progress", mandatory: true }],
    ["mandatory", { mandatory: true, ownerId: "me" }],
    ["mine", { ownerId: "me" }],
    ["waiting", {}],
  ])("is one because of: %s", (reason, facts) => {
    expect(whyNow({ ...plain, ...facts }, "me", now)).toBe(reason);
  });

  it("is what the strongest reason speaks for, and of two such the first one listed", () => {
    const late = { ...plain, name: "late", dueAt: inHours(-5) };
    const needed = { ...plain, name: "needed", dueAt: inHours(-1), mandatory: true };
    const other = { ...needed, name: "other" };

    expect(nextTask([late, needed, other], "me", now)).toMatchObject({
      task: { name: "needed" },
      reason: "lateMandatory",
    });
    expect(nextTask([], "me", now)).toBeNull();
  });
});
