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

/** The same for many at once: each call of its own would look through all that waits. */
export async function enqueueAll(
  tx: Tx,
  name: string,
  jobs: readonly { payload: JobPayload; key: string }[],
): Promise<void> {
  if (jobs.length === 0) return;
  await tx.$executeRaw`
    SELECT count(*) FROM graphile_worker.add_jobs((
      SELECT array_agg(
        (${name}::text, j.payload, NULL, NULL, NULL, j.key, NULL, NULL)::graphile_worker.job_spec)
      FROM json_to_recordset(${JSON.stringify(jobs)}::json) AS j(payload json, key text)))`;
}
