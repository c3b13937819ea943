/** Files of imports while they wait: sealed, in a folder that no backup takes along. */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { dataFolder } from "~/platform/data-folder.server";
import { clearDrafts, draftName } from "~/platform/files/draft-files.server";
import type { StagedFile } from "~/platform/files/file-store.server";
import { sealedFrames, sealedSource } from "~/platform/files/sealed-file.server";
import type { ByteSource } from "~/platform/tables/byte-source.server";

const PURPOSE = "import file";
const NEW_LINE = 10;

const folder = () => join(dataFolder().path, "imports");
const placeOf = (importId: string) => join(folder(), importId);

/** Takes one upload: nothing of it touches the disk unsealed. */
export function sealingStore() {
  let lines = 0;
  const discard = ({ path }: { path: string }) => rm(path, { force: true });
  return {
    discard,
    lines: () => lines,
    async stage(content: AsyncIterable<Uint8Array> | Uint8Array): Promise<StagedFile> {
      await mkdir(folder(), { recursive: true, mode: 0o700 });
      const path = join(folder(), draftName());
      const hash = createHash("sha256");
      let bytes = 0;
      async function* measured() {
        for await (const chunk of content instanceof Uint8Array ? [content] : content) {
          hash.update(chunk);
          bytes += chunk.length;
          lines += newLinesIn(chunk);
          yield chunk;
        }
      }
      try {
        const target = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
        await pipeline(sealedFrames(PURPOSE, measured()), target);
      } catch (cause) {
        await discard({ path });
        throw cause;
      }
      return { path, sha256: hash.digest("hex"), bytes };
    },
    /** From now on it is the file of that import. */
    keep: ({ path }: { path: string }, importId: string) => rename(path, placeOf(importId)),
  };
}

export const openImport = (importId: string): Promise<ByteSource> =>
  sealedSource(PURPOSE, placeOf(importId));

export const openStaged = ({ path }: { path: string }): Promise<ByteSource> =>
  sealedSource(PURPOSE, path);

export const forgetFile = (importId: string): Promise<void> =>
  rm(placeOf(importId), { force: true });

const HOUR = 3_600_000;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What a killed process left: files that were still arriving, and those that no import came of.
 * @param areKnown which of these ids are imports
 */
export async function clearLeftFiles(
  areKnown: (ids: string[]) => Promise<readonly string[]>,
): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await clearDrafts(folder());
  const names = (await readdir(folder())).filter((name) => ID.test(name));
  const known = names.length > 0 ? await areKnown(names) : [];
  for (const name of names.filter((each) => !known.includes(each))) {
    const left = await stat(placeOf(name)).catch(() => null);
    // Its import may be about to be kept.
    if (left && Date.now() - left.mtimeMs > HOUR) await forgetFile(name);
  }
}

function newLinesIn(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, at + 1)) count++;
  return count;
}
