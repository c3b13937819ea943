/** The text of a file of any size and kind, or why there is none. */
import { type FileHandle, open } from "node:fs/promises";

/** Five times the largest delivery that Meta sends (3 MB). */
const MOST_BYTES = 16 * 1024 * 1024;

const STEP_BYTES = 64 * 1024;

export type Found = { text: string } | { problem: string };

export async function readBounded(file: string): Promise<Found> {
  try {
    return await readOpened(file);
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown) {
      return { problem: `The file could not be read (${thrown.code}).` };
    }
    throw thrown;
  }
}

async function readOpened(file: string): Promise<Found> {
  const handle = await open(file, "r");
  try {
    const bytes = await readUpTo(handle, MOST_BYTES + 1);
    return bytes.length > MOST_BYTES
      ? { problem: "The file is larger than 16 MB." }
      : textOf(bytes);
  } finally {
    await handle.close();
  }
}

/** Pipes and devices do not know their size, so it is counted while reading. */
async function readUpTo(handle: FileHandle, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  while (length < most) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(STEP_BYTES), 0, STEP_BYTES, null);
    if (bytesRead === 0) break;
    pieces.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(pieces);
}

function textOf(bytes: Buffer): Found {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: bytes.toString("utf16le") };
  if (first === 0xfe && second === 0xff && bytes.length % 2 === 0) {
    return { text: bytes.swap16().toString("utf16le") };
  }
  const text = bytes.toString("utf8");
  if (text.includes("\0")) return { problem: "The file is binary." };
  return text.replace(/^\uFEFF/, "").trim() === "" ? { problem: "The file is empty." } : { text };
}
