/**
 * A frozen dossier as one ZIP: the manifest and every file it names. It is made as it is read, so it
 * takes no space and little memory, and it is the same bytes each time and everywhere.
 */
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { fileStore } from "~/platform/files/file-store.server";
import type { FrozenFiles } from "./frozen-dossier.server";

/** Times in a ZIP are those of the machine that wrote it; one that everybody writes says nothing. */
const NO_TIME = new Date(1980, 0, 1);
const ENTRY = { mtime: NO_TIME, mode: 0o100644, compress: false, forceDosTimestamp: true };

export function dossierArchive({ files }: Pick<FrozenFiles, "files">): Readable {
  const zip = new ZipFile();
  const archive = zip.outputStream as Readable;
  const breakOff = (cause: Error) => archive.destroy(cause);
  zip.once("error", breakOff);
  let inHand: Readable | null = null;
  archive.once("close", () => inHand?.destroy());
  // A file is opened when its turn comes: a dossier may have more than a process may hold open.
  for (const { name, sha256, bytes } of files) {
    zip.addReadStreamLazy(name, { ...ENTRY, size: bytes }, (give) => {
      if (archive.destroyed) return;
      inHand = createReadStream(fileStore().pathOf(sha256)).once("error", breakOff);
      give(null, inHand);
    });
  }
  zip.end();
  return archive;
}
