/** A stored task of a playbook as its form begins with it. */

import type { TaskStage } from "../task-stage";
import type { DueFrom, DueUnit } from "./playbook-task";

type Stored = {
  stage: string;
  role: string | null;
  ownerId: string | null;
  dueIn: number | null;
  dueUnit: string;
  dueFrom: string;
  calendarId: string | null;
};

export const asTyped = <T extends Stored>(task: T) => ({
  ...task,
  stage: task.stage as TaskStage,
  role: task.role ?? ("" as const),
  ownerId: task.ownerId ?? "",
  dueIn: task.dueIn === null ? "" : String(task.dueIn),
  dueUnit: task.dueUnit as DueUnit,
  dueFrom: task.dueFrom as DueFrom,
  calendarId: task.calendarId ?? "",
});
