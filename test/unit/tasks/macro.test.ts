import { describe, expect, it } from "vitest";
import {
  decideMacro,
  fillRemark,
  type Macro,
  unknownVariables,
} from "~/features/tasks/macros/macro";
import { newMacroSchema } from "~/features/tasks/macros/macro-schemas";
import type { TaskState } from "~/features/tasks/task-lifecycle";

const macro = (change: Partial<Macro> = {}): Macro => ({
  state: null,
  reason: "",
  give: "keep",
  ownerId: null,
  dueHours: null,
  comment: "",
  ...change,
});
const task = (state: TaskState, ownerId: string | null = null) => ({ state, ownerId });
const lead = { id: "lead", mayManage: true };
const care = { id: "care", mayManage: false };

describe("what a macro does with a task", () => {
  it.each<[TaskState, TaskState, string]>([
    ["open", "in_progress", "begin"],
    ["open", "done", "complete"],
    ["in_progress", "open", "hand_back"],
    ["in_progress", "waived", "waive"],
    ["waived", "open", "reopen"],
  ])("takes it from %s to %s by one move, %s", (from, to, move) => {
    expect(decideMacro(macro({ state: to }), task(from, "lead"), lead)).toMatchObject({
      value: { move },
    });
  });

  it("is refused where no single move leads there", () => {
    expect(decideMacro(macro({ state: "in_progress" }), task("done"), lead)).toMatchObject({
      refusal: { key: "taskSettings.refusals.noWay", params: { from: "done", to: "in_progress" } },
    });
  });

  it("leaves a state that it has already, and does the rest", () => {
    const begun = macro({ state: "in_progress", give: "me" });

    expect(decideMacro(begun, task("in_progress", "other"), lead)).toEqual({
      ok: true,
      value: { move: null, ownerId: "lead" },
    });
  });

  it("gives or dates nothing that is over and stays so", () => {
    expect(decideMacro(macro({ give: "me" }), task("done"), lead)).toMatchObject({
      refusal: { key: "tasks.refusals.over" },
    });
    expect(decideMacro(macro({ give: "me", state: "open" }), task("done"), lead).ok).toBe(true);
  });

  it.each<[string, Partial<Macro>, ReturnType<typeof task>]>([
    ["dating", { dueHours: 4 }, task("open")],
    ["waiving", { state: "waived", reason: "No" }, task("open")],
    ["giving to others", { give: "person", ownerId: "other" }, task("open")],
    ["taking what somebody has", { give: "me" }, task("open", "other")],
    ["handing back for somebody", { state: "open" }, task("in_progress", "other")],
  ])("leaves %s to those who manage tasks", (_what, change, of) => {
    expect(decideMacro(macro(change), of, care)).toMatchObject({
      refusal: { key: "tasks.refusals.notYours" },
    });
    expect(decideMacro(macro(change), of, lead).ok).toBe(true);
  });

  it("lets anybody take, begin and finish what is free", () => {
    expect(decideMacro(macro({ give: "me", state: "done" }), task("open"), care)).toEqual({
      ok: true,
      value: { move: "complete", ownerId: "care" },
    });
  });
});

describe("the remark of a macro", () => {
  const known = { case: "C-2026-0001", business: null, asset: "Kopi {{case}}" };

  it("names the case, once and not again in what it put in", () => {
    expect(fillRemark("{{case}} of {{ Business }}: {{asset}}, {{other}}", known)).toBe(
      "C-2026-0001 of –: Kopi {{case}}, {{other}}",
    );
  });

  it("knows which names it does not know", () => {
    expect(unknownVariables("{{case}} {{customer}}")).toEqual(["customer"]);
  });
});

describe("a macro as somebody types it", () => {
  const typed = (more: object) => newMacroSchema.safeParse({ name: "Answered", ...more });

  it.each([
    ["nothing about tasks", { comment: "Done" }],
    ["not needed without a reason", { state: "waived" }],
    ["a person without saying who", { give: "person" }],
    ["a name that no remark knows", { state: "done", comment: "{{customer}}" }],
    ["half an hour", { dueHours: "0.5" }],
  ])("is refused with %s", (_why, more) => {
    expect(typed(more).success).toBe(false);
  });

  it("is kept with a state, an owner or a date", () => {
    expect(typed({ state: "done", comment: "For {{business}}" }).success).toBe(true);
    expect(typed({ give: "me", state: "" })).toMatchObject({ data: { state: null, give: "me" } });
    expect(typed({ dueHours: "24" })).toMatchObject({ data: { dueHours: 24 } });
  });
});
