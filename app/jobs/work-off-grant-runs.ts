import { workOffRuns } from "~/features/recovery/compensation/runs/work-off-runs.server";

/** What a worker that was killed left half done is gone on with. */
export const schedule = "* * * * *";
export const isLong = true;

export default function workOffGrantRunsJob(): Promise<void> {
  return workOffRuns();
}
