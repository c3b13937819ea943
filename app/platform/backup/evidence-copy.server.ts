/** The evidence files of one moment: hard links beside them, which cost no space and no time. */
import { copyFile, link, mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { DataFolder } from "~/platform/data-folder.server";
import { isAlive } from "~/platform/embedded-database/postmaster-file.server";

const COPY = "backup-";

export type EvidenceCopy = {
  /** Paths below the evidence folder, with `/` between their parts. */
  names: string[];
  pathOf(name: string): string;
  discard(): Promise<void>;
};

export async function copyEvidence(folder: DataFolder): Promise<EvidenceCopy> {
  await discardAbandoned(folder);
  const copy = join(folder.path, `${COPY}${process.pid}`);
  const discard = () => rm(copy, { recursive: true, force: true });
  const pathOf = (name: string) => join(copy, name);
  try {
    const names = await evidenceIn(folder);
    await mkdir(copy, { mode: 0o700 });
    for (const name of names) {
      await mkdir(dirname(pathOf(name)), { recursive: true, mode: 0o700 });
      await linkOrCopy(join(folder.evidence, name), pathOf(name));
    }
    return { names, pathOf, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Every stored file; uploads under way are not evidence yet. */
export async function evidenceIn({ evidence, incoming }: DataFolder): Promise<string[]> {
  const entries = await readdir(evidence, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(incoming))
    .map((entry) => relative(evidence, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}

/** A killed backup must not keep alive what is deleted later. */
async function discardAbandoned({ path }: DataFolder): Promise<void> {
  for (const name of await readdir(path)) {
    const pid = name.startsWith(COPY) ? Number(name.slice(COPY.length)) : 0;
    if (pid && !isAlive(pid)) await rm(join(path, name), { recursive: true, force: true });
  }
}

/** Not every file system knows hard links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}
