/** Which of one's tasks comes first, and why. */
import type { TaskState } from "~/features/tasks/task-lifecycle";

export const NEXT_REASONS = [
  "lateMandatory",
  "late",
  "todayMandatory",
  "today",
  "begun",
  "mandatory",
  "mine",
  "waiting",
] as const;
export type NextReason = (typeof NEXT_REASONS)[number];

type Candidate = {
  state: TaskState;
  mandatory: boolean;
  ownerId: string | null;
  dueAt: Date | null;
};

const DAY = 24 * 3_600_000;

export function whyNow(task: Candidate, readerId: string, now: Date): NextReason {
  const { dueAt, mandatory } = task;
  if (dueAt && dueAt <= now) return mandatory ? "lateMandatory" : "late";
  if (dueAt && dueAt.getTime() - now.getTime() <= DAY) {
    return mandatory ? "todayMandatory" : "today";
  }
  if (task.state === "in_progress") return "begun";
  if (mandatory) return "mandatory";
  return task.ownerId === readerId ? "mine" : "waiting";
}

/** @param tasks in the order of their dates; among equals the first one stays first */
export function nextTask<T extends Candidate>(
  tasks: readonly T[],
  readerId: string,
  now: Date,
): { task: T; reason: NextReason } | null {
  const rank = (reason: NextReason) => NEXT_REASONS.indexOf(reason);
  const [first] = tasks
    .map((task) => ({ task, reason: whyNow(task, readerId, now) }))
    .toSorted((one, other) => rank(one.reason) - rank(other.reason));
  return first ?? null;
}
