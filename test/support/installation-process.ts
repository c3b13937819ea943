/**
 * A process that opens an installation and does what it is asked, until it is told to close, or is
 * killed. The real modules of the app, without its pages.
 */

import { sealEvents } from "~/features/audit/seal-events.server";
import { notifyOfEvents } from "~/features/notifications/telling/notify-of-events.server";
import { writeBackup } from "~/platform/backup/write-backup.server";
import { pool } from "~/platform/db.server";
import { clusterPlace } from "~/platform/embedded-database/cluster-place.server";
import { runningPostmaster } from "~/platform/embedded-database/postmaster-file.server";
import { readEnv } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";

/** Outside the schema that the app's migrations and backups know. */
const TABLE =
  "CREATE SCHEMA IF NOT EXISTS drill; CREATE TABLE IF NOT EXISTS drill.kept (n int PRIMARY KEY)";

type Request = { id: number; action: string; value?: unknown };

const started = performance.now();
const settings = readEnv(process.env);
const installation = await openInstallation(settings).catch((error) => {
  process.send?.({ failed: error.message });
  process.exit(1);
});
const place = settings.DATABASE_URL ? undefined : await clusterPlace(installation.folder.path);

const actions: Record<string, (value: unknown) => Promise<unknown>> = {
  insert: async (n) => {
    await pool().query("INSERT INTO drill.kept VALUES ($1)", [n]);
    return n;
  },
  rows: async () => {
    const { rows } = await pool().query("SELECT n FROM drill.kept ORDER BY n");
    return rows.map(({ n }) => n);
  },
  sql: async (text) => (await pool().query(String(text))).rows,
  postmaster: async () => place && runningPostmaster(place.cluster),
  place: async () => place,
  backup: async (file) => writeBackup(installation.connection, installation.folder, String(file)),
  tell: async () => {
    await sealEvents();
    return notifyOfEvents();
  },
  close: async () => installation.close(),
};

process.on("message", async ({ id, action, value }: Request) => {
  const answer = await actions[action]?.(value).then(
    (said) => ({ id, said }),
    (error) => ({ id, failed: error.message }),
  );
  process.send?.(answer);
});
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", async () => {
  await installation.close();
  process.exit(0);
});

// Two that open at once may both find it missing.
await pool()
  .query(TABLE)
  .catch(() => {});
process.send?.({ ready: Math.round(performance.now() - started) });
