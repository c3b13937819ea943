import type { Tone } from "~/ui/tone";
import type { TaskState } from "./task-lifecycle";

export const taskTones: Record<TaskState, Tone> = {
  open: "neutral",
  in_progress: "info",
  done: "good",
  waived: "neutral",
};
