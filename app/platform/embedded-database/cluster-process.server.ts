/** Starts and stops the PostgreSQL of one cluster. Whether to do either is decided elsewhere. */
import { type ChildProcess, spawn } from "node:child_process";
import { chown, open, rename, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { type ClusterPlace, socketFolder } from "./cluster-place.server";
import type { Binaries } from "./embedded-binaries.server";
import { removeForeignNotes, runningPostmaster } from "./postmaster-file.server";
import { asUser, BARE_ENVIRONMENT } from "./run-program.server";

const LARGEST_LOG_BYTES = 5_000_000;
const FAST_SHUTDOWN = "SIGINT";
const PATIENCE_MS = 60_000;

/** Statements and values stay out of the log: they carry what people wrote. */
const SETTINGS = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  shared_buffers: "256MB",
  max_connections: "200",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_timezone: "UTC",
  timezone: "UTC",
  // After a crash: one call for the disk instead of one for each of some thousand files. Only Linux has it.
  ...(process.platform === "linux" && { recovery_init_sync_method: "syncfs" }),
};

export const logPath = ({ around }: ClusterPlace): string => join(around, "postgres.log");

/**
 * Launches the server and lets it go: it outlives this process until somebody stops it. When another
 * server has the cluster, the launched one ends by itself.
 */
export async function launch(
  place: ClusterPlace,
  binaries: Binaries,
  extra: Record<string, string> = {},
): Promise<ChildProcess> {
  const sockets = await socketFolder(place);
  await removeForeignNotes(place.cluster, sockets);
  const settings = { ...SETTINGS, unix_socket_directories: quoted(sockets), ...extra };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = await openLog(place);
  try {
    const child = spawn(binaries.postgres, ["-D", place.cluster, ...args], {
      ...asUser(place.user),
      cwd: "/",
      env: BARE_ENVIRONMENT,
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    child.on("error", () => {});
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/**
 * Stops the server smoothly: statements under way are cancelled, everything committed is kept. Waits
 * for this very server to end, because the next one may be starting already.
 */
export async function stopServer(place: ClusterPlace): Promise<void> {
  const pid = await runningPostmaster(place.cluster);
  if (!pid) return;
  process.kill(pid, FAST_SHUTDOWN);
  const patience = Date.now() + PATIENCE_MS;
  while ((await runningPostmaster(place.cluster)) === pid && Date.now() < patience) await pause(20);

  const sockets = await socketFolder(place);
  if (sockets !== place.cluster) await rmdir(sockets).catch(() => {});
}

/** The setting is a comma-separated list; quotes keep commas and spaces of a path. */
const quoted = (folder: string) => `"${folder.replaceAll('"', '""')}"`;

async function openLog(place: ClusterPlace) {
  const path = logPath(place);
  const size = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  if (size > LARGEST_LOG_BYTES) await rename(path, `${path}.1`).catch(() => {});
  const log = await open(path, "a", 0o600);
  if (place.user.isAnother) await chown(path, place.user.uid, place.user.gid);
  return log;
}
