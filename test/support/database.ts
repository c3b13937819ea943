/**
 * Each Vitest worker has its own database, cloned from the run's migrated template, and finds it
 * empty at the start of every test. Also a data folder of its own, for evidence and secrets.
 */
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, inject, vi } from "vitest";
import { dataFolder, openDataFolder } from "~/platform/data-folder.server";
import { connectDatabase, db, pool } from "~/platform/db.server";
import { onServer } from "~/platform/embedded-database/scratch-cluster.server";
import { openSecrets } from "~/platform/secrets.server";
import { inDatabase } from "./test-server";

const { connection, template, run } = inject("database");

/** Modules stay as they are from one file to the next, and with them what they hold on to. */
const worker = globalThis as { reinstateTests?: Promise<void> };
worker.reinstateTests ??= openWorker();
await worker.reinstateTests;
await emptyFolders();

async function openWorker() {
  const database = `test_${run}_${process.env.VITEST_POOL_ID}`;
  await onServer({ connection }, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (found.rows.length === 0)
      await client.query(`CREATE DATABASE ${database} TEMPLATE ${template}`);
  });
  connectDatabase({ ...inDatabase(connection, database), max: 12 });
  const folder = await openDataFolder(await mkdtemp(join(tmpdir(), "reinstate-test-")));
  await openSecrets(folder.path);
  process.once("exit", () => rmSync(folder.path, { recursive: true, force: true }));
}

/** Files of other tests; what a folder holds at its top is the installation's own. */
async function emptyFolders() {
  const { path } = dataFolder();
  const found = await readdir(path, { recursive: true, withFileTypes: true });
  const files = found.filter((each) => each.isFile() && each.parentPath !== path);
  for (const { parentPath, name } of files) await rm(join(parentPath, name), { force: true });
}

/** Every table that holds what the app wrote: not the ledgers of the two migration runners. */
const { rows: tables } = await pool().query<{ name: string }>(`
  SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
  WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
     OR schemaname = 'graphile_worker' AND tablename IN ('_private_jobs', '_private_job_queues')
  ORDER BY 1`);

const text = tables
  .map(({ name }) => `(SELECT '${name}' AS name FROM ${name} LIMIT 1)`)
  .join(" UNION ALL ");
/** Planned once per connection: there are many tables. A name stands for the same text in every file. */
const FILLED = { name: createHash("sha256").update(text).digest("base64url"), text };

beforeEach(emptyTables);

/** As a replica, so that triggers which protect rows let go of them. */
async function emptyTables() {
  if (tables.length === 0) return;
  const filled = await pool().query<{ name: string }>(FILLED);
  if (filled.rows.length === 0) return;
  const deletions = filled.rows.map(({ name }) => `DELETE FROM ${name}`);
  await pool().query(
    ["BEGIN", "SET LOCAL session_replication_role = replica", ...deletions, "COMMIT"].join("; "),
  );
}

/** Resolves once another connection is queueing for a row this test has locked. */
export async function untilSomeoneWaits() {
  await vi.waitUntil(
    async () => {
      const waiting = await db.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return waiting.length > 0;
    },
    { timeout: 10_000, interval: 10 },
  );
}
