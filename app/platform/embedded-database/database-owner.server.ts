/**
 * Who keeps the embedded database running. Every process of the app holds one connection with a
 * shared advisory lock for as long as it needs the database. Whoever finds no server starts one;
 * whoever leaves and can take the lock alone was the last, and stops it. A server left behind by a
 * killed process is simply joined. No file of ours takes part, so none can be stale.
 */
import type { ChildProcess } from "node:child_process";
import { open } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { log } from "~/platform/log.server";
import { OperatorProblem } from "~/platform/operator-problem";
import { type ClusterPlace, socketFolder } from "./cluster-place.server";
import { launch, logPath, stopServer } from "./cluster-process.server";
import { clusterVersion, createCluster, DATABASE_ROLE } from "./create-cluster.server";
import type { Binaries } from "./embedded-binaries.server";

/** "rein" as a number: the lock that means "I need this server". */
const NEED = 0x7265696e;
const PATIENCE_MS = 30_000;
const RELAUNCH_AFTER_MS = 150;

export type Ownership = {
  connection: pg.ClientConfig;
  /** Lets go of the server, and stops it when nobody else needs it. */
  leave(): Promise<void>;
};

type Server = { place: ClusterPlace; binaries: Binaries; settings?: Record<string, string> };

export async function ownDatabase(server: Server): Promise<Ownership> {
  const connection = {
    host: await socketFolder(server.place),
    user: DATABASE_ROLE,
    database: "postgres",
    application_name: "reinstate owner",
    keepAlive: true,
  };
  let isLeaving = false;
  let rejoining: Promise<void> | undefined;
  let held = await join(server, connection);
  watch(held);

  /** When the server dies underneath, the same loop that started it brings it back. */
  function watch(client: pg.Client) {
    client.once("end", () => {
      if (!isLeaving) rejoining = rejoin();
    });
  }

  async function rejoin() {
    log.warn("The database stopped; bringing it back");
    while (!isLeaving) {
      try {
        held = await join(server, connection);
        watch(held);
        log.info("The database is back");
        return;
      } catch (err) {
        log.error({ err }, "The database did not come back; trying again");
        await pause(2_000);
      }
    }
  }

  async function leave() {
    if (isLeaving) return;
    isLeaving = true;
    await rejoining;
    await leaveWith(held, server);
  }

  return { connection, leave };
}

async function leaveWith(client: pg.Client, { place }: Server): Promise<void> {
  try {
    await client.query("SELECT pg_advisory_unlock_shared($1)", [NEED]);
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS alone", [NEED]);
    if (rows[0].alone) await stopServer(place);
  } catch {
    // The server is gone already: nothing is left to stop.
  }
  await client.end().catch(() => {});
}

async function join(server: Server, connection: pg.ClientConfig): Promise<pg.Client> {
  if (!(await clusterVersion(server.place.cluster)))
    await createCluster(server.place, server.binaries);
  await refuseOtherMajor(server);

  let launched: ChildProcess | undefined;
  let patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const attempt = await reach(connection);
    if (typeof attempt === "object") {
      if (await share(attempt)) return attempt;
      await attempt.end().catch(() => {});
    }
    if (attempt === "recovering") patience = Math.max(patience, Date.now() + PATIENCE_MS);
    const isRunning = launched && launched.exitCode === null && launched.signalCode === null;
    if (attempt === "nobody" && !isRunning) {
      if (launched) await pause(RELAUNCH_AFTER_MS);
      launched = await launch(server.place, server.binaries, server.settings);
    }
    if (Date.now() > patience) throw await didNotStart(server.place);
    await pause(20);
  }
}

type Reached = pg.Client | "nobody" | "recovering" | "busy";

/** Tries to connect once: nobody listens, the server is not ready, or here is the connection. */
async function reach(connection: pg.ClientConfig): Promise<Reached> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const { code } = error as { code?: string };
    if (code === "ENOENT" || code === "ECONNREFUSED") return "nobody";
    if (code === "57P03") return "recovering";
    if (code === "EACCES" || code === "EPERM") {
      throw new OperatorProblem(
        `The database in ${connection.host} belongs to another user of this machine. Start Reinstate as the user who started it first.`,
      );
    }
    return "busy";
  }
}

/** Fails while the last to leave is stopping the server, or when the connection is cut by that. */
async function share(client: pg.Client): Promise<boolean> {
  try {
    const { rows } = await client.query("SELECT pg_try_advisory_lock_shared($1) AS shared", [NEED]);
    return rows[0].shared;
  } catch {
    return false;
  }
}

async function refuseOtherMajor({ place, binaries }: Server): Promise<void> {
  const made = await clusterVersion(place.cluster);
  const major = binaries.version.split(".")[0];
  if (made === major) return;
  throw new OperatorProblem(
    `The database in ${place.cluster} was made by PostgreSQL ${made} and this version brings ${major}. Make a backup with the version of Reinstate that made it, and restore it with this one.`,
  );
}

async function didNotStart(place: ClusterPlace): Promise<OperatorProblem> {
  const path = logPath(place);
  const log = await open(path).catch(() => undefined);
  const text = (await log?.readFile("utf8").finally(() => log.close())) ?? "";
  const tail = text.trimEnd().split("\n").slice(-5).join("\n");
  return new OperatorProblem(`The database did not start. The end of ${path}:\n${tail}`);
}
