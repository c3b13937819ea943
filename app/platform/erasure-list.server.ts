/**
 * Who was erased, outside the database: a backup from before brings them back, and this takes them out
 * again. Keyed hashes only; a line for each person, only ever added to.
 */
import { createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { dataFolder } from "~/platform/data-folder.server";

/** Its name in the data folder. A restore into a folder that holds nothing else leaves it there. */
export const ERASURE_LIST = "erasures.jsonl";

export type Erasure = {
  businessId: string;
  /** In hexadecimal, of number or address. */
  personHash: string;
  at: string;
};

const pathOf = () => join(dataFolder().path, ERASURE_LIST);

/** On disk when it returns. */
export async function noteErasure({ businessId, personHash, at }: Erasure): Promise<void> {
  const text = JSON.stringify({ businessId, personHash, at });
  const file = await open(pathOf(), "a", 0o600);
  try {
    // A line that a power cut left half begins nothing: the next one stands on a line of its own.
    await file.appendFile(`\n${text} ${checkOf(text)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A line that was left half is no line. */
export async function notedErasures(): Promise<Erasure[]> {
  const text = await readFile(pathOf(), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").flatMap((line) => {
    const at = line.lastIndexOf(" ");
    const entry = line.slice(0, at);
    return at > 0 && line.slice(at + 1) === checkOf(entry) ? [JSON.parse(entry) as Erasure] : [];
  });
}

const checkOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 8);
