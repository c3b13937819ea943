import { beforeEach, expect, it } from "vitest";
import { pool } from "~/platform/db.server";
import { startWorker } from "~/worker";
import { untilSomeoneWaits } from "~test/support/database";

const LONG = [
  "run-campaigns",
  "work-off-assignment-runs",
  "work-off-grant-runs",
  "work-off-imports",
  "work-off-task-runs",
  "work-off-whole-runs",
];

beforeEach(async () => {
  await pool().query("DELETE FROM graphile_worker._private_jobs");
});

it("goes on with the long work of a killed worker as soon as it starts, not with the next minute", async () => {
  const client = await pool().connect();
  await client.query("BEGIN");
  await client.query(
    `LOCK TABLE "AssignmentRun", "TaskRun", "GrantRun", "WholeRun", "TableImport", "Campaign"`,
  );
  const worker = await startWorker();
  await untilSomeoneWaits();

  // What the clock brings carries a note of it.
  const { rows } = await client.query(
    `
    SELECT t.identifier, min(j.run_at) < clock_timestamp() AS "isNow"
    FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE j.payload::text = '{}' AND t.identifier = ANY($1)
    GROUP BY 1 ORDER BY 1`,
    [LONG],
  );
  await client.query("ROLLBACK");
  client.release();
  await worker.stop();

  expect(rows).toEqual(LONG.map((identifier) => ({ identifier, isNow: true })));
});
