/**
 * Files named by what they contain. Content streams into a temporary file and is hashed on the way;
 * it moves to its name only when it is whole and on disk, so a name that exists is complete. The
 * name a person gave a file never reaches the disk.
 */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, type ReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type DataFolder, dataFolder } from "~/platform/data-folder.server";
import { clearDrafts, draftName } from "./draft-files.server";

export type StagedFile = { path: string; sha256: string; bytes: number };
export type FileStore = ReturnType<typeof fileStoreAt>;

const SHA256 = /^[0-9a-f]{64}$/;

/** The store of this installation. */
export function fileStore(): FileStore {
  own ??= fileStoreAt(dataFolder());
  return own;
}

let own: FileStore | undefined;

export function fileStoreAt({ evidence, incoming }: Pick<DataFolder, "evidence" | "incoming">) {
  let ready: Promise<void> | undefined;

  const pathOf = (sha256: string) => {
    if (!SHA256.test(sha256)) throw new Error("A stored file is named by its SHA-256.");
    return join(evidence, sha256.slice(0, 2), sha256.slice(2));
  };

  const discard = ({ path }: { path: string }) => rm(path, { force: true });

  return {
    pathOf,
    discard,

    /** Writes content aside. Whatever interrupts it leaves nothing behind. */
    async stage(content: AsyncIterable<Uint8Array> | Uint8Array): Promise<StagedFile> {
      ready ??= prepare(incoming);
      await ready;
      const path = join(incoming, draftName());
      const hash = createHash("sha256");
      let bytes = 0;
      async function* measured(chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      }
      const chunks: AsyncIterable<Uint8Array> =
        content instanceof Uint8Array ? Readable.from([content]) : content;
      const target = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
      try {
        await pipeline(chunks, measured, target);
      } catch (cause) {
        // It may only just be opening, and would be there again after it was discarded.
        if (!target.closed) await new Promise<void>((closed) => target.once("close", closed));
        await discard({ path });
        throw cause;
      }
      return { path, sha256: hash.digest("hex"), bytes };
    },

    /** Gives a staged file its name. The same content is kept once. */
    async commit({ path, sha256, bytes }: StagedFile): Promise<void> {
      const place = pathOf(sha256);
      const there = await stat(place).catch(ignoring("ENOENT"));
      if (there?.size === bytes) return discard({ path });

      const shelf = dirname(place);
      await mkdir(shelf, { recursive: true, mode: 0o700 });
      await rename(path, place);
      await syncFolder(shelf);
    },

    async open(sha256: string): Promise<{ stream: ReadStream; bytes: number }> {
      const path = pathOf(sha256);
      const { size } = await stat(path);
      return { stream: createReadStream(path), bytes: size };
    },

    /** For good. Only for a file that nothing names any more. */
    remove: (sha256: string) => rm(pathOf(sha256), { force: true }),

    /** The first bytes of a file, at most so many. */
    readStart: (sha256: string, most: number) => readStart(pathOf(sha256), most),
  };
}

export async function readStart(path: string, most: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const buffer = Buffer.alloc(most);
    const { bytesRead } = await file.read(buffer, 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What a process left behind when it was killed is cleared by a later one. Nothing else lies there. */
async function prepare(incoming: string): Promise<void> {
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await clearDrafts(incoming, () => true);
}

/** Makes a rename survive a power cut. Systems that cannot open a folder do without. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(ignoring("EISDIR", "EPERM", "EACCES"));
  await folder?.sync().catch(ignoring("EINVAL", "EPERM"));
  await folder?.close();
}

function ignoring(...codes: string[]) {
  return (cause: NodeJS.ErrnoException): undefined => {
    if (!codes.includes(cause.code ?? "")) throw cause;
  };
}
