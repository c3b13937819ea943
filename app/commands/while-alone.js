/** Lets one process at a time do something slow; the others wait for it. */
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

const LOOK_AGAIN_MS = 200;
/** A number given to another process must not keep everybody waiting for good. */
const TOO_LONG_MS = 15 * 60_000;

/**
 * @param {string} lock the file that says who is at it
 * @param {() => Promise<void>} work
 */
export async function whileAlone(lock, work) {
  while (!(await take(lock))) {
    if (await isAbandoned(lock)) await discard(lock);
    else await pause(LOOK_AGAIN_MS);
  }
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** @param {string} lock */
async function take(lock) {
  try {
    await writeFile(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} lock */
async function isAbandoned(lock) {
  const found = await stat(lock).catch(() => undefined);
  const pid = Number(await readFile(lock, "utf8").catch(() => ""));
  if (!found || !pid) return false;
  return Date.now() - found.mtimeMs > TOO_LONG_MS || !isAlive(pid);
}

/**
 * Of several who find it abandoned, one moves it away; then everybody tries to take it again.
 * @param {string} lock
 */
async function discard(lock) {
  const aside = `${lock}.${process.pid}`;
  await rename(lock, aside).catch(() => {});
  await rm(aside, { force: true });
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
