/** Work to be done after a change commits: enqueued in the same transaction, retried with back-off. */
import type { Tx } from "./db.server";

export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

type JobOptions = {
  /** Jobs with one key are one job: a later one replaces it while it waits. */
  key?: string;
  runAt?: Date;
};

/** @param name file name in `app/jobs/` without its ending */
export async function enqueue(
  tx: Tx,
  name: string,
  payload: JobPayload = {},
  { key, runAt }: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${name}::text,
      payload := ${JSON.stringify(payload)}::json,
      run_at := ${runAt ?? null}::timestamptz,
      job_key := ${key ?? null}::text)`;
}
