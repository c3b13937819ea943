/** Starts, asks and kills processes that use an installation. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, chown, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished, vi } from "vitest";
import { openDataFolder } from "~/platform/data-folder.server";
import { accessDatabase } from "~/platform/database/database-access.server";

export const isRoot = process.getuid?.() === 0;
/** `nobody`: an ordinary user that every machine has. */
export const ordinaryUser = { uid: 65534, gid: 65534 };

export type InstallationProcess = {
  child: ChildProcess;
  /** How long opening took, in milliseconds. */
  readyMs: number;
  ask<T = unknown>(action: string, value?: unknown): Promise<T>;
  /** Ends it like a power cut, and waits until it is gone. */
  kill(): Promise<void>;
  /** Ends it tidily. */
  stop(): Promise<void>;
};

type Start = { data: string; env?: Record<string, string>; user?: { uid: number; gid: number } };
let last = 0;

type Message = { id?: number; said?: unknown; failed?: string; ready?: number };

/** Opens the installation in a process of its own; rejects with the sentence it ended with. */
export async function openInProcess({ data, env, user }: Start): Promise<InstallationProcess> {
  const child = spawn(process.execPath, [inject("installationProcess")], {
    ...user,
    cwd: "/",
    env: { NODE_ENV: "test", DATA_DIR: data, LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  onTestFinished(() => void child.kill("SIGKILL"));

  const readyMs = await new Promise<number>((resolve, reject) => {
    child.once("message", ({ ready, failed }: Message) => {
      if (ready === undefined) reject(new Error(failed));
      else resolve(ready);
    });
    child.once("exit", (code) => reject(new Error(`It ended with ${code}.`)));
  });

  const asked = new Map<number, (message: Message) => void>();
  child.on("message", (message: Message) => asked.get(message.id ?? 0)?.(message));
  void gone.then(() => {
    for (const answer of asked.values()) answer({ failed: "It was killed." });
  });
  const ask = <T>(action: string, value?: unknown) =>
    new Promise<T>((resolve, reject) => {
      const id = ++last;
      asked.set(id, ({ said, failed }) => {
        asked.delete(id);
        if (failed === undefined) resolve(said as T);
        else reject(new Error(failed));
      });
      child.send({ id, action, value }, (error) => error && reject(error));
    });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return gone;
  };
  return { child, readyMs, ask, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

/** Asks again until the database is back. */
export function askUntilAnswered<T>(app: InstallationProcess, action: string, value?: unknown) {
  return vi.waitFor(() => app.ask<T>(action, value), { timeout: 20_000, interval: 50 });
}

/** A folder for one test; its database is stopped and it is removed when the test ends. */
export async function temporaryFolder(below = "", owner?: { uid: number; gid: number }) {
  const root = await mkdtemp(join(tmpdir(), "reinstate-place-"));
  await chmod(root, 0o755);
  if (owner) await chown(root, owner.uid, owner.gid);
  const data = join(root, below, "data");
  onTestFinished(async () => {
    await discardInstallation(data);
    // Children of a killed server may still be writing.
    await rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  return { root, data };
}

/** Stops what still runs on this data folder and removes what it keeps outside. */
export async function discardInstallation(data: string): Promise<void> {
  const pointer = await readFile(join(data, "postgres-location"), "utf8").catch(() => "");
  const cluster = pointer.trim() || data;
  const version = await readFile(join(cluster, "postgres", "PG_VERSION")).catch(() => undefined);
  if (version) {
    const { leave } = await accessDatabase({ DATABASE_URL: undefined }, await openDataFolder(data));
    await leave();
  }
  if (pointer) await rm(pointer.trim(), { recursive: true, force: true });
}
