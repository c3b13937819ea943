/**
 * Where the embedded database of a data folder lives: in the folder itself, unless root runs the app
 * from a place the database's user cannot reach, like a closed home. Then a folder under /var/lib
 * holds it, and `postgres-location` in the data folder says which.
 */
import { createHash, randomBytes } from "node:crypto";
import {
  chown,
  link,
  lstat,
  mkdir,
  readFile,
  realpath,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { OperatorProblem } from "~/platform/operator-problem";
import { type DatabaseUser, databaseUser, mayReach } from "./database-user.server";

export type ClusterPlace = {
  /** The data directory of PostgreSQL. It does not exist before the first start. */
  cluster: string;
  /** The folder around it: log, copies of the binaries. */
  around: string;
  user: DatabaseUser;
};

const OUTSIDE = "/var/lib/reinstate";
/** With `/.s.PGSQL.5432` behind it, a longer path risks the limit of Unix sockets. */
const LONGEST_SOCKET_FOLDER = 76;

export async function clusterPlace(dataFolder: string): Promise<ClusterPlace> {
  const pointer = join(dataFolder, "postgres-location");
  const inside = join(dataFolder, "postgres");
  const elsewhere = await pointedTo(pointer);
  if (elsewhere) return outsidePlace(elsewhere, dataFolder);

  const user = await databaseUser(inside);
  if (await mayReach(user, inside)) return { cluster: inside, around: dataFolder, user };
  if (await stat(inside).catch(() => undefined)) {
    throw new OperatorProblem(
      `The database in ${inside} can no longer be reached by its own user: a folder above it was closed. Open that folder for passing through (chmod o+x), or move the data folder.`,
    );
  }
  return outsidePlace(await chooseOutside(pointer, dataFolder), dataFolder);
}

/** The folder the server listens in: the cluster, or a short one when that path is too long. */
export async function socketFolder({ cluster, user }: ClusterPlace): Promise<string> {
  if (Buffer.byteLength(cluster) <= LONGEST_SOCKET_FOLDER) return cluster;
  const name = createHash("sha256").update(cluster).digest("hex").slice(0, 16);
  const folder = `/tmp/reinstate-${name}`;
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const found = await lstat(folder);
  const isOurs = found.uid === user.uid || found.uid === process.getuid?.();
  if (found.isDirectory() && isOurs && (found.mode & 0o077) === 0) {
    if (found.uid !== user.uid) await chown(folder, user.uid, user.gid);
    return folder;
  }
  throw new OperatorProblem(
    `${folder} belongs to someone else, and the database needs it to listen in. Remove it, or set DATA_DIR to a shorter path.`,
  );
}

async function pointedTo(pointer: string): Promise<string | undefined> {
  const text = await readFile(pointer, "utf8").catch(() => undefined);
  return text?.trim() || undefined;
}

/** Of two first starts at once, the one whose pointer is linked into place decides. */
async function chooseOutside(pointer: string, dataFolder: string): Promise<string> {
  const folder = join(OUTSIDE, randomBytes(6).toString("hex"));
  await mkdir(folder, { recursive: true, mode: 0o711 });
  await writeFile(join(folder, "belongs-to"), `${dataFolder}\n`, { mode: 0o600 });
  const draft = `${pointer}.${randomBytes(4).toString("hex")}`;
  await writeFile(draft, `${folder}\n`, { mode: 0o600 });
  try {
    await link(draft, pointer);
    return folder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    await rm(folder, { recursive: true });
    return (await pointedTo(pointer)) ?? chooseOutside(pointer, dataFolder);
  } finally {
    await rm(draft, { force: true });
  }
}

async function outsidePlace(around: string, dataFolder: string): Promise<ClusterPlace> {
  const cluster = join(around, "postgres");
  const claim = join(around, "belongs-to");
  const owner = (await pointedTo(claim)) ?? dataFolder;
  if (!(await stat(around).catch(() => undefined))) {
    throw new OperatorProblem(
      `The database of ${dataFolder} is kept in ${around}, which is gone. Put it back, or restore a backup into an empty folder.`,
    );
  }
  if (owner !== dataFolder && (await leadsHere(owner, around))) {
    throw new OperatorProblem(
      `${dataFolder} is a copy of ${owner} and points to the same database. Use npm run backup and npm run restore to copy an installation.`,
    );
  }
  if (owner !== dataFolder) await writeFile(claim, `${dataFolder}\n`, { mode: 0o600 });
  const user = await databaseUser(cluster);
  return { cluster, around, user };
}

async function leadsHere(dataFolder: string, around: string): Promise<boolean> {
  const pointed = await pointedTo(join(dataFolder, "postgres-location"));
  return pointed !== undefined && (await realpath(pointed).catch(() => "")) === around;
}
