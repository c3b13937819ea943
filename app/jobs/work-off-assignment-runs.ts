import { workOffAssignmentRuns } from "~/features/cases/queue/assigning/work-off-assignment-runs.server";

/** What a worker that was killed left half done is gone on with. */
export const schedule = "* * * * *";
export const isLong = true;

export default function workOffAssignmentRunsJob(): Promise<void> {
  return workOffAssignmentRuns();
}
