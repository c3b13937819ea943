/** The database server of a test run, and the databases on it. */
import { createHash } from "node:crypto";
import { runMigrations as prepareJobQueue } from "graphile-worker";
import pg from "pg";
import type { DatabaseAccess } from "~/platform/database/database-access.server";
import { applyMigrations, readMigrations } from "~/platform/database/migrations.server";
import { isAlive } from "~/platform/embedded-database/postmaster-file.server";
import { onServer, openScratchCluster } from "~/platform/embedded-database/scratch-cluster.server";
import { quietJobLog } from "~/platform/quiet-job-log.server";

/** TEST_DATABASE_URL must name a superuser: tests create databases and empty append-only tables. */
export async function openTestServer(): Promise<DatabaseAccess> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) return openScratchCluster();
  return { connection: { connectionString: url }, leave: async () => {} };
}

/** The same server, another database on it. */
export function inDatabase(connection: pg.ClientConfig, database: string): pg.ClientConfig {
  if (!connection.connectionString) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

/** The name of a database with the current schema and no rows, made once per schema. */
export async function migratedTemplate(server: DatabaseAccess): Promise<string> {
  const migrations = await readMigrations();
  const fingerprint = createHash("sha256");
  for (const { name, checksum } of migrations) fingerprint.update(name).update(checksum);
  const template = `template_${fingerprint.digest("hex").slice(0, 16)}`;
  if (await exists(server, template)) return template;

  const draft = `test_${process.pid}_template`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${draft}`));
  await onServer({ connection: inDatabase(server.connection, draft) }, async (client) => {
    await applyMigrations(client, migrations);
  });
  const pool = new pg.Pool(inDatabase(server.connection, draft));
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  await prepareJobQueue({ pgPool: pool, logger: quietJobLog });
  await pool.end();
  await onServer(server, async (client) => {
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`).catch(async (error) => {
      await client.query(`DROP DATABASE ${draft}`);
      if (error.code !== "42P04") throw error;
    });
  });
  return template;
}

async function exists(server: DatabaseAccess, database: string): Promise<boolean> {
  return onServer(server, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    return found.rows.length > 0;
  });
}

/** Drops the databases of this run, and those of runs that were killed. */
export async function dropTestDatabases(server: DatabaseAccess): Promise<void> {
  await onServer(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname ~ '^test_[0-9]+_'",
    );
    for (const { datname } of rows) {
      const pid = Number(datname.split("_")[1]);
      if (pid !== process.pid && isAlive(pid)) continue;
      await client.query(`DROP DATABASE IF EXISTS ${datname} (FORCE)`);
    }
  });
}
