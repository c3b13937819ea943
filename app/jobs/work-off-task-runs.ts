import { workOffTaskRuns } from "~/features/cases/board/runs/work-off-task-runs.server";

/** What a worker that was killed left half done is gone on with. */
export const schedule = "* * * * *";
export const isLong = true;

export default function workOffTaskRunsJob(): Promise<void> {
  return workOffTaskRuns();
}
