/**
 * Files that are being written. Their names tell which process writes, so that what a killed one left
 * behind is cleared by the next one on the same machine, and by any other after a day.
 */
import { randomUUID } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isGone, markOfProcess } from "~/platform/process-mark.server";

const DAY = 86_400_000;
const ENDING = ".part";

export const draftName = (): string =>
  [randomUUID(), markOfProcess()].filter(Boolean).join(".") + ENDING;

/** @param isDraft of a file's name; without it, what is named as a draft */
export async function clearDrafts(
  folder: string,
  isDraft = (name: string) => name.endsWith(ENDING),
): Promise<void> {
  for (const name of (await readdir(folder)).filter(isDraft)) {
    const path = join(folder, name);
    const left = await stat(path).catch(() => null);
    const isOld = left !== null && Date.now() - left.mtimeMs > DAY;
    if (isOld || isGone(markIn(name))) await rm(path, { force: true });
  }
}

const markIn = (name: string): string =>
  name.slice(name.indexOf(".") + 1, name.endsWith(ENDING) ? -ENDING.length : undefined);
