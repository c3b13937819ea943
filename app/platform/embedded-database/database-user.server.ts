/**
 * Which user of this machine runs the embedded database. PostgreSQL refuses to run as root, so root
 * hands it to `postgres` where that user exists and to `nobody` elsewhere. No account is ever made.
 */
import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";

import { OperatorProblem } from "~/platform/operator-problem";

export type DatabaseUser = {
  uid: number;
  gid: number;
  /** Whether starting the database means changing to this user. */
  isAnother: boolean;
};

/** The owner of an existing cluster, else the user a new cluster will belong to. */
export async function databaseUser(cluster: string): Promise<DatabaseUser> {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  const owner = await stat(cluster).catch(() => undefined);

  if (uid !== 0) {
    if (!owner || owner.uid === uid) return { uid, gid, isAnother: false };
    throw new OperatorProblem(
      `The database in ${cluster} belongs to another user of this machine. Start Reinstate as the user who started it first.`,
    );
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, isAnother: true };
  return (await accountOf("postgres")) ?? (await accountOf("nobody")) ?? noAccount();
}

async function accountOf(name: string): Promise<DatabaseUser | undefined> {
  const accounts = await readFile("/etc/passwd", "utf8").catch(() => "");
  const fields = accounts
    .split("\n")
    .map((line) => line.split(":"))
    .find(([account]) => account === name);
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return uid > 0 && gid > 0 ? { uid, gid, isAnother: true } : undefined;
}

function noAccount(): never {
  throw new OperatorProblem(
    "PostgreSQL refuses to run as root and this machine has no user named postgres or nobody. Start Reinstate as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether the user may pass through every folder above this path. */
export async function mayReach(user: DatabaseUser, path: string): Promise<boolean> {
  if (!user.isAnother) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!(await hasRight(user, folder, 1))) return false;
    if (folder === dirname(folder)) return true;
  }
}

export const mayRead = (user: DatabaseUser, path: string): Promise<boolean> =>
  hasRight(user, path, 4);

/** Judged by the mode bits alone; access lists are not consulted. */
async function hasRight(user: DatabaseUser, path: string, right: 1 | 4): Promise<boolean> {
  if (!user.isAnother) return true;
  const found = await stat(path).catch(() => undefined);
  if (!found) return false;
  const shift = found.uid === user.uid ? 6 : found.gid === user.gid ? 3 : 0;
  return ((found.mode >> shift) & right) === right;
}
