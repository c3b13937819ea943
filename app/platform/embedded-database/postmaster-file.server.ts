/**
 * PostgreSQL's own notes of who runs a cluster. It clears them after a crash by itself, except when
 * the number in them still, or again, belongs to a process of the same user.
 */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { link, readFile, readlink, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

export type PostmasterNote = { pid: number; text: string };

const noteIn = (cluster: string) => join(cluster, "postmaster.pid");

export async function readNote(path: string): Promise<PostmasterNote | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  const pid = Number.parseInt(text ?? "", 10);
  return text !== undefined && pid > 0 ? { pid, text } : undefined;
}

/** The process that runs this cluster, when one really does. */
export async function runningPostmaster(cluster: string): Promise<number | undefined> {
  const note = await readNote(noteIn(cluster));
  return note && (await isPostgresOf(note.pid, cluster)) ? note.pid : undefined;
}

/**
 * Removes the notes, in the cluster and beside its socket, whose process lives but is no PostgreSQL
 * of this cluster: an unrelated one, or a killed server that nobody has buried yet.
 */
export async function removeForeignNotes(cluster: string, sockets: string): Promise<void> {
  for (const path of [noteIn(cluster), join(sockets, ".s.PGSQL.5432.lock")]) {
    const note = await readNote(path);
    if (!note || !isAlive(note.pid) || (await isPostgresOf(note.pid, cluster))) continue;
    await removeIfSame(path, note);
  }
}

/** Moved away first and read again: were it another starter's fresh note, it goes back. */
async function removeIfSame(path: string, note: PostmasterNote): Promise<void> {
  const aside = `${path}.${randomBytes(4).toString("hex")}`;
  await rename(path, aside).catch(() => {});
  const moved = await readNote(aside);
  if (moved && moved.text !== note.text) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A postmaster works in its data directory and names it on its command line. */
async function isPostgresOf(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === "linux") {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return folder === cluster;
  }
  const ps = promisify(execFile)("ps", ["-ww", "-o", "command=", "-p", String(pid)]);
  const command = await ps.then(({ stdout }) => stdout).catch(() => "");
  return command.includes("postgres") && command.includes(cluster);
}
