/**
 * The texts that cells of a spreadsheet share, by their number. The first of them lie in memory, the
 * rest in a file under a key that only this process has: of a large table the file holds nearly all.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { draftName } from "~/platform/files/draft-files.server";

export type SharedTexts = {
  add: (text: string) => void;
  /** Nothing where the table names a text that it does not have. */
  at: (number: number) => string;
  /** Whoever opened it closes it, whatever happened. */
  close: () => void;
};

const BLOCK_CHARACTERS = 16_000;
const BLOCK_TEXTS = 1_000;
/** So many blocks in memory from the beginning, and as many of those that were asked for last. */
const BLOCKS_HELD = 400;

/** @param folder where the file may lie; it is a draft there */
export function sharedTexts(folder: string, blocksHeld = BLOCKS_HELD): SharedTexts {
  const firsts: number[] = [];
  const held: string[][] = [];
  const latest = new Map<number, string[]>();
  let file: ReturnType<typeof blockFile> | undefined;
  let under: string[] = [];
  let characters = 0;
  let count = 0;

  const endBlock = () => {
    firsts.push(count - under.length);
    const written = JSON.stringify(under);
    // Read back, since a text cut out of a piece would hold on to all of the piece.
    if (held.length < blocksHeld) held.push(JSON.parse(written));
    else {
      file ??= blockFile(folder);
      file.write(written);
    }
    under = [];
    characters = 0;
  };
  const block = (place: number): string[] => {
    const known = held[place] ?? latest.get(place);
    if (known || !file) return known ?? [];
    const read: string[] = JSON.parse(file.read(place - held.length));
    latest.set(place, read);
    const [oldest] = latest.keys();
    if (latest.size > blocksHeld && oldest !== undefined) latest.delete(oldest);
    return read;
  };

  return {
    add(text) {
      under.push(text);
      count += 1;
      characters += text.length;
      if (characters > BLOCK_CHARACTERS || under.length === BLOCK_TEXTS) endBlock();
    },
    at(number) {
      const firstUnder = count - under.length;
      if (number >= firstUnder) return under[number - firstUnder] ?? "";
      const place = lastNotAbove(firsts, number);
      return block(place)[number - (firsts[place] ?? 0)] ?? "";
    },
    close: () => file?.close(),
  };
}

/** Place of the last of these rising numbers that is not above one. */
function lastNotAbove(rising: readonly number[], one: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rising[middle] ?? 0) <= one) low = middle;
    else high = middle - 1;
  }
  return low;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Blocks one after the other, each sealed. What is asked between two tags of a table cannot wait, so neither does this. */
function blockFile(folder: string) {
  const path = join(folder, draftName());
  const handle = openSync(path, "wx+", 0o600);
  const key = randomBytes(32);
  const ends: number[] = [];
  const nonceOf = (place: number) => {
    const nonce = Buffer.alloc(NONCE_BYTES);
    nonce.writeUInt32BE(place);
    return nonce;
  };
  return {
    write(text: string) {
      const cipher = createCipheriv("aes-256-gcm", key, nonceOf(ends.length));
      const sealed = Buffer.concat([
        cipher.update(text, "utf8"),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      const from = ends.at(-1) ?? 0;
      for (let done = 0; done < sealed.length; ) {
        done += writeSync(handle, sealed, done, sealed.length - done, from + done);
      }
      ends.push(from + sealed.length);
    },
    read(place: number): string {
      const from = ends[place - 1] ?? 0;
      const sealed = Buffer.alloc((ends[place] ?? from) - from);
      readSync(handle, sealed, 0, sealed.length, from);
      const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(place));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      return (
        decipher.update(sealed.subarray(0, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8")
      );
    },
    close() {
      closeSync(handle);
      rmSync(path, { force: true });
    },
  };
}
