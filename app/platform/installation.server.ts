/** Everything a process needs before it can work: folder, secrets, database, current schema. */
import { runMigrations as prepareJobQueue } from "graphile-worker";
import pg from "pg";
import { accessDatabase, type DatabaseAccess } from "~/platform/database/database-access.server";
import { applyMigrations } from "~/platform/database/migrations.server";
import { type DataFolder, openDataFolder } from "./data-folder.server";
import { connectDatabase, disconnectDatabase } from "./db.server";
import type { Env } from "./env.server";
import { matchKeys } from "./key-mark.server";
import { fromProject } from "./project-folder.server";
import { quietJobLog } from "./quiet-job-log.server";
import { openSecrets } from "./secrets.server";

export type Installation = {
  folder: DataFolder;
  connection: pg.ClientConfig;
  /** Closes every connection, and stops the embedded database when nobody else uses it. */
  close(): Promise<void>;
};

type Settings = Pick<Env, "DATA_DIR" | "DATABASE_URL" | "DATABASE_POOL_SIZE">;

/** Opens the installation these settings name. The doors call this before anything else. */
export async function openInstallation(settings: Settings): Promise<Installation> {
  const folder = await openDataFolder(fromProject(settings.DATA_DIR));
  await openSecrets(folder.path);
  const access = await accessDatabase(settings, folder);
  try {
    const isChanged = await bringUpToDate(access);
    const pool = connectDatabase({ ...access.connection, max: settings.DATABASE_POOL_SIZE });
    await matchKeys(pool, folder.path);
    await prepareJobQueue({ pgPool: pool, logger: quietJobLog });
    if (isChanged && !settings.DATABASE_URL) await settle(pool);
  } catch (error) {
    await close(access);
    throw error;
  }
  return { folder, connection: access.connection, close: () => close(access) };
}

/** @returns whether anything had to be changed */
async function bringUpToDate({ connection }: DatabaseAccess): Promise<boolean> {
  const client = new pg.Client(connection);
  client.on("error", () => {});
  await client.connect();
  try {
    return (await applyMigrations(client)).length > 0;
  } finally {
    await client.end();
  }
}

/**
 * New tables are a thousand new files. What is not on the disk yet would have to be put there by
 * whoever starts after a crash, before anybody is served.
 */
async function settle(pool: pg.Pool): Promise<void> {
  await pool.query("CHECKPOINT");
}

async function close(access: DatabaseAccess): Promise<void> {
  await disconnectDatabase();
  await access.leave();
}
