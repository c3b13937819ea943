import { describe, expect, it } from "vitest";
import { taskRuns } from "~/features/cases/timeline/task-runs";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));
const done = (minute: number, given: { actor?: string; reason?: string } = {}) => ({
  kind: "task.completed",
  actor: "Sari",
  reason: null,
  at: at(minute),
  ...given,
});
const other = { kind: "case.opened", actor: "Sari", reason: null, at: at(1) };

const sizes = (entries: Parameters<typeof taskRuns>[0]) =>
  taskRuns(entries).map(({ rest }) => rest.length + 1);

describe("tasks finished in a row", () => {
  it("fold into one entry, in their order", () => {
    const entries = [done(9), done(8), done(7), other];

    const [run, last] = taskRuns(entries);

    expect(run).toEqual({ first: entries[0], rest: [entries[1], entries[2]] });
    expect(last).toEqual({ first: other, rest: [] });
  });

  it("stay single while they are only two", () => {
    expect(sizes([done(9), done(8), other])).toEqual([1, 1, 1]);
  });

  it.each([
    ["another person's", [done(9), done(8), done(7, { actor: "Andi" })]],
    ["one with a reason", [done(9), done(8), done(7, { reason: "done by phone" })]],
    ["one of another hour", [done(9), done(8), { ...done(0), at: at(-90) }]],
  ])("leave out %s", (_what, entries) => {
    expect(sizes(entries)).toEqual([1, 1, 1]);
  });
});
