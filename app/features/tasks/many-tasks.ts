/** What many tasks become at once. */
import type { Give } from "./macros/macro";
import { TASK_STATES, type TaskState, taskMovesFrom, whereMoveLeads } from "./task-lifecycle";

export type ManyTasksChange =
  | { what: "assign"; ownerId: string | null; ownerName: string | null }
  /** ISO instant, or no date. */
  | { what: "due"; dueAt: string | null }
  | { what: "state"; state: TaskState; reason: string }
  /** A macro as it was when it was applied; `dueAt` null keeps the date of each. */
  | {
      what: "macro";
      name: string;
      state: TaskState | null;
      reason: string;
      give: Give;
      ownerId: string | null;
      ownerName: string | null;
      dueAt: string | null;
      comment: string;
    };

/** From which states a task may get there in one move. */
export const statesBefore = (state: TaskState): TaskState[] =>
  TASK_STATES.filter((from) => taskMovesFrom(from).some((move) => whereMoveLeads(move) === state));
