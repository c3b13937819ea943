import pg from "pg";
import { expect, it, onTestFinished } from "vitest";
import { poolForJobs } from "~/platform/database/pool-for-jobs.server";
import { pool } from "~/platform/db.server";

/** What the queue of jobs waits on and tries again. */
const PASSING = { code: "57P03" };

it("tells the queue to come back where the database cannot be reached", async () => {
  const away = new pg.Pool({ host: "/nonexistent" });
  onTestFinished(() => away.end());

  await expect(poolForJobs(away).connect()).rejects.toMatchObject(PASSING);
});

it("tells the queue to come back where a connection is cut under a statement", async () => {
  const client = await poolForJobs(pool()).connect();
  client.on("error", () => {});
  onTestFinished(() => client.release(true));

  await expect(client.query("SELECT pg_terminate_backend(pg_backend_pid())")).rejects.toMatchObject(
    PASSING,
  );
  await expect(client.query("SELECT 1")).rejects.toMatchObject({ code: expect.anything() });
});

it("passes on what the database says, and what it answers", async () => {
  const jobs = poolForJobs(pool());
  const client = await jobs.connect();
  onTestFinished(() => client.release());

  expect((await client.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await expect(client.query("SELEC 1")).rejects.toMatchObject({ code: "42601" });
  expect((await jobs.query("SELECT 2 AS two")).rows).toEqual([{ two: 2 }]);
});
