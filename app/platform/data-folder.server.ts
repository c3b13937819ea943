/**
 * The folder of one installation: database, evidence files, secrets. Only its owner may read it.
 * When root runs the app the database belongs to another user, who may pass through the folder to
 * its own part and list or read nothing else.
 */
import { chmod, mkdir, realpath, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

import { OperatorProblem } from "./operator-problem";
import { processWide } from "./process-wide.server";

export type DataFolder = {
  /** The real path, without symbolic links. */
  path: string;
  evidence: string;
  /** Uploads under way; a backup leaves them out. */
  incoming: string;
};

/** The folder inside a data folder in which a restore works; while it exists nothing else may. */
export const UNFINISHED_RESTORE = "restoring";

const opened = processWide<DataFolder>("data-folder");

/** The folder of the opened installation. */
export function dataFolder(): DataFolder {
  if (!opened.value) throw new Error("No data folder is open: call openInstallation first.");
  return opened.value;
}

export async function openDataFolder(path: string): Promise<DataFolder> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await mkdir(path, { recursive: true, mode: 0o700 });
    const real = await realpath(path);
    if (await stat(join(real, UNFINISHED_RESTORE)).catch(() => undefined)) throw unfinished(real);
    if (process.getuid?.() === 0) await letOthersPass(real);
    const evidence = join(real, "evidence");
    const incoming = join(evidence, "incoming");
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    opened.value = { path: real, evidence, incoming };
    return opened.value;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code || error instanceof OperatorProblem) throw error;
    throw new OperatorProblem(
      `The data folder ${path} cannot be used (${code}). Set DATA_DIR to a folder this user may write to.`,
    );
  }
}

const unfinished = (path: string) =>
  new OperatorProblem(
    `A restore into ${path} is under way, or did not finish. If none is running, empty the folder and restore again.`,
  );

/** Root's data folder lets the database's user pass through to its own part. */
export async function letOthersPass(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  await chmod(folder, (mode & 0o777) | 0o011);
}
