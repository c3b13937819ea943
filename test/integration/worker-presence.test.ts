import { spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { db, pool } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { markOfProcess } from "~/platform/process-mark.server";
import { freeJobsOfTheDead, nameOfWorker, presentAs } from "~/platform/worker-presence.server";

beforeEach(async () => {
  await pool().query("DELETE FROM graphile_worker._private_jobs");
});

/** A job that a worker of this name has in hand. */
async function inHandOf(worker: string): Promise<void> {
  await enqueue(db, "send-mail", { worker });
  await pool().query(
    `UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now(), attempts = 1
     WHERE payload ->> 'worker' = $1`,
    [worker],
  );
}

const held = async () => {
  const { rows } = await pool().query(
    "SELECT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL ORDER BY 1",
  );
  return rows.map(({ locked_by }) => locked_by);
};

async function alive(worker: string) {
  const client = new pg.Client({ ...pool().options, password: pool().options.password });
  await client.connect();
  onTestFinished(() => client.end());
  await presentAs(client, worker);
  return client;
}

it("takes up what a dead worker had in hand, and leaves the living theirs", async () => {
  await alive("pool-living");
  await inHandOf("pool-living");
  await inHandOf("pool-dead");
  const missing = new Map();

  for (const now of [0, 44_000]) await freeJobsOfTheDead(pool(), missing, now);
  expect(await held()).toEqual(["pool-dead", "pool-living"]);
  await freeJobsOfTheDead(pool(), missing, 45_000);

  expect(await held()).toEqual(["pool-living"]);
});

it("knows a worker by its connection, and misses it once that ends", async () => {
  const worker = await alive("pool-killed");
  await inHandOf("pool-killed");
  const missing = new Map();
  await freeJobsOfTheDead(pool(), missing, 0);
  expect(missing.size).toBe(0);

  await worker.end();
  await freeJobsOfTheDead(pool(), missing, 100_000);
  await freeJobsOfTheDead(pool(), missing, 145_000);

  expect(await held()).toEqual([]);
});

it("begins anew with whoever was seen in between", async () => {
  await inHandOf("pool-restless");
  const missing = new Map();
  await freeJobsOfTheDead(pool(), missing, 0);
  const back = await alive("pool-restless");
  await freeJobsOfTheDead(pool(), missing, 30_000);
  await back.end();

  for (const now of [40_000, 80_000]) await freeJobsOfTheDead(pool(), missing, now);

  expect(await held()).toEqual(["pool-restless"]);
});

describe.runIf(process.platform === "linux")("on the same machine", () => {
  const look = () => freeJobsOfTheDead(pool(), new Map(), 0);

  it("sees at once that a worker was killed", async () => {
    const child = spawn("sleep", ["60"]);
    onTestFinished(() => void child.kill("SIGKILL"));
    const worker = `pool-beside:${markOfProcess(child.pid)}`;
    await inHandOf(worker);
    await look();
    expect(await held()).toEqual([worker]);

    child.kill("SIGKILL");
    await once(child, "exit");
    await look();

    expect(await held()).toEqual([]);
  });

  it("is patient with a living one that lost its connection, and with whoever cannot be seen", async () => {
    const [machine = "", pid = "", started = ""] = (markOfProcess() ?? "").split(".");
    const elsewhere = `pool-elsewhere:${machine.replaceAll(/./g, "0")}.${pid}.1`;
    const living = nameOfWorker("pool-living");
    const before = `pool-before:${machine}.${pid}.${Number(started) - 1}`;
    for (const worker of [elsewhere, living, before]) await inHandOf(worker);

    await look();

    expect(await held()).toEqual([elsewhere, living]);
  });
});
