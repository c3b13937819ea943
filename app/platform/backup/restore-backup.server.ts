/**
 * Makes an installation out of a backup, in a folder of its own inside the empty data folder, and
 * moves it up when it is complete. Whatever fails before that leaves the data folder empty.
 */
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { runMigrations as prepareJobQueue } from "graphile-worker";
import pg from "pg";
import {
  type DataFolder,
  letOthersPass,
  openDataFolder,
  UNFINISHED_RESTORE,
} from "~/platform/data-folder.server";
import { accessDatabase } from "~/platform/database/database-access.server";
import { applyMigrations, readMigrations } from "~/platform/database/migrations.server";
import { ERASURE_LIST } from "~/platform/erasure-list.server";
import { OperatorProblem } from "~/platform/operator-problem";
import { quietJobLog } from "~/platform/quiet-job-log.server";
import { secretsPath } from "~/platform/secrets.server";
import { type BackupArchive, openArchive } from "./backup-archive.server";
import { type BackupManifest, SECRETS } from "./backup-manifest";
import { loadBackup } from "./load-backup.server";

export async function restoreBackup(file: string, target: string): Promise<BackupManifest> {
  await refuseUsed(target);
  const archive = await openArchive(file);
  const workplace = join(target, UNFINISHED_RESTORE);
  try {
    await takePlace(target, workplace);
    const folder = await openDataFolder(workplace);
    await fill(folder, archive);
    await moveUp(workplace, target);
    return archive.manifest;
  } finally {
    archive.close();
  }
}

async function refuseUsed(target: string): Promise<void> {
  // Who was erased since the backup was made is erased again at the next start.
  const found: string[] = await readdir(target).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (found.includes(UNFINISHED_RESTORE)) {
    throw new OperatorProblem(
      `Another restore into ${target} is under way, or did not finish. If none is running, empty the folder and restore again.`,
    );
  }
  if (found.some((name) => name !== ERASURE_LIST)) {
    throw new OperatorProblem(
      `${target} is not empty: it may hold an installation. Stop Reinstate and move that folder away, or set DATA_DIR to another one.`,
    );
  }
}

/** Of two restores at once, one makes the workplace. */
async function takePlace(target: string, workplace: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await mkdir(target, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0) await letOthersPass(target);
  try {
    await mkdir(workplace, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") await refuseUsed(target);
    throw error;
  }
}

async function fill(folder: DataFolder, archive: BackupArchive): Promise<void> {
  try {
    await unpackFiles(folder, archive);
    await fillDatabase(folder, archive);
  } catch (error) {
    const outside = await readFile(join(folder.path, "postgres-location"), "utf8").catch(() => "");
    if (outside) await rm(outside.trim(), { recursive: true, force: true });
    await rm(folder.path, { recursive: true, force: true });
    throw error;
  }
}

async function unpackFiles(folder: DataFolder, archive: BackupArchive): Promise<void> {
  const members = Object.keys(archive.manifest.members);
  for (const member of members.filter((name) => name.startsWith("evidence/"))) {
    await unpack(archive, member, join(folder.path, member));
  }
  await unpack(archive, SECRETS, secretsPath(folder.path));
}

async function unpack(archive: BackupArchive, member: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = createWriteStream(path, { mode: 0o600, flags: "wx", flush: true });
  await pipeline(await archive.open(member), file);
}

async function fillDatabase(folder: DataFolder, archive: BackupArchive): Promise<void> {
  const { connection, leave } = await accessDatabase({ DATABASE_URL: undefined }, folder);
  const client = new pg.Client(connection);
  client.on("error", () => {});
  try {
    await client.connect();
    const level = new Set(archive.manifest.migrations.map(({ name }) => name));
    const migrations = (await readMigrations()).filter(({ name }) => level.has(name));
    await applyMigrations(client, migrations);
    await prepareQueue(connection);
    await loadBackup(client, archive);
  } finally {
    await client.end();
    await leave();
  }
}

async function prepareQueue(connection: pg.ClientConfig): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 2 });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await prepareJobQueue({ pgPool: pool, logger: quietJobLog });
  } finally {
    await pool.end();
  }
}

/** While the workplace exists the data folder counts as unfinished and is not opened. */
async function moveUp(workplace: string, target: string): Promise<void> {
  for (const name of await readdir(workplace)) {
    await rename(join(workplace, name), join(target, name));
  }
  await rm(workplace, { recursive: true });
}
