/**
 * A view of the database from a moment when nobody was writing. One connection locks every table
 * against writers for an instant; a second takes its snapshot in that instant and keeps it.
 */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { tableName } from "./backup-manifest";
import { type KeptTable, tablesToKeep } from "./tables-to-keep.server";

const LOCK_NOT_AVAILABLE = "55P03";
const TRIES = 120;
const BETWEEN_TRIES_MS = 250;

export type QuietView = { client: pg.Client; tables: KeptTable[]; close(): Promise<void> };

/** `meanwhile` runs while every writer waits: it must be short. */
export async function quietMoment(
  connection: pg.ClientConfig,
  meanwhile: (view: pg.Client) => Promise<void>,
): Promise<QuietView> {
  const [locker, client] = [await connected(connection), await connected(connection)];
  try {
    const tables = await lockEverything(locker);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query("SELECT 1");
    await meanwhile(client);
    return { client, tables, close: () => client.end() };
  } catch (error) {
    await client.end();
    throw error;
  } finally {
    await locker.end();
  }
}

async function connected(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, application_name: "reinstate backup" });
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** Gives up quickly and tries again, so that it never takes part in a deadlock with the app. */
async function lockEverything(client: pg.Client): Promise<KeptTable[]> {
  for (let tries = 1; ; tries++) {
    await client.query("BEGIN");
    try {
      await client.query("SET LOCAL lock_timeout = '300ms'");
      const tables = await tablesToKeep(client);
      const names = tables.map(tableName);
      if (names.length > 0) await client.query(`LOCK TABLE ${names.join(", ")} IN SHARE MODE`);
      return tables;
    } catch (error) {
      await client.query("ROLLBACK");
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE || tries >= TRIES) throw error;
      await pause(BETWEEN_TRIES_MS);
    }
  }
}
