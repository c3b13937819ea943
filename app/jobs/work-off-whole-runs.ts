import { workOffWholeRuns } from "~/features/recovery/customers/whole/work-off-whole.server";

/** What a worker that was killed left half done is gone on with. */
export const schedule = "* * * * *";
export const isLong = true;

export default function workOffWholeRunsJob(): Promise<void> {
  return workOffWholeRuns();
}
