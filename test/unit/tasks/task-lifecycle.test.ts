import { describe, expect, it } from "vitest";
import {
  decideTaskMove,
  TASK_STATES,
  type TaskMove,
  type TaskState,
  taskMovesFrom,
} from "~/features/tasks/task-lifecycle";
import { TaskState as StoredState } from "~prisma/generated/enums";

describe("the life of a task", () => {
  it.each<[TaskState, TaskMove[]]>([
    ["open", ["begin", "complete", "waive"]],
    ["in_progress", ["complete", "hand_back", "waive"]],
    ["done", ["reopen"]],
    ["waived", ["reopen"]],
  ])("when %s, offers %j and nothing else", (state, moves) => {
    expect(taskMovesFrom(state)).toEqual(moves);
  });

  it("is not waived without a reason", () => {
    expect(decideTaskMove("waive", { state: "open" }, { reason: " " })).toEqual({
      ok: false,
      refusal: { key: "tasks.refusals.needsReason" },
    });
    expect(decideTaskMove("waive", { state: "open" }, { reason: "No customers" })).toEqual({
      ok: true,
      value: "waived",
    });
  });

  it("says what state stands in the way", () => {
    expect(decideTaskMove("complete", { state: "done" })).toEqual({
      ok: false,
      refusal: { key: "tasks.refusals.moves.complete", params: { state: "done" } },
    });
  });

  it("uses the words of the database", () => {
    expect(Object.values(StoredState)).toEqual([...TASK_STATES]);
  });
});
