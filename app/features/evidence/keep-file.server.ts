/**
 * Puts content into the store before a transaction begins. What `attachEvidence` is then given
 * exists on disk, whole; a file whose transaction fails stays behind unnamed and harms nobody.
 */
import type { Tx } from "~/platform/db.server";
import { type FileStore, fileStore, type StagedFile } from "~/platform/files/file-store.server";
import { sniffFile } from "~/platform/files/sniff.server";
import type { SniffedType } from "~/platform/files/sniffed";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { LARGEST_FILE_BYTES } from "./upload-limits";

export type KeptFile = { sha256: string; bytes: number; mediaType: SniffedType };

/** Makes a kept file known to the database, inside the caller's transaction. The same content is known once. */
export const registerFile = (tx: Tx, file: KeptFile) => registerFiles(tx, [file]);

export async function registerFiles(tx: Tx, files: KeptFile[]): Promise<void> {
  await tx.storedFile.createMany({ data: files, skipDuplicates: true });
}

/** Takes any content that is of an accepted kind. The name only tells kinds of text apart. */
export async function keepFile(
  content: AsyncIterable<Uint8Array> | Uint8Array,
  name = "",
  store: FileStore = fileStore(),
): Promise<Verdict<KeptFile>> {
  const staged = await store.stage(content);
  return keepStaged({ ...staged, name, isTooLarge: staged.bytes > LARGEST_FILE_BYTES }, store);
}

/** The same for a file that waits in the store already, as an upload leaves it. */
export async function keepStaged(
  staged: StagedFile & { name: string; isTooLarge: boolean },
  store: FileStore = fileStore(),
): Promise<Verdict<KeptFile>> {
  const { sha256, bytes } = staged;
  try {
    if (staged.isTooLarge) return refuse("evidence.refused.tooLarge");
    const sniffed = await sniffFile(staged.path, staged.name);
    if (!sniffed.ok) return refuse(`evidence.refused.${sniffed.why}`);
    await store.commit(staged);
    return allow({ sha256, bytes, mediaType: sniffed.mediaType });
  } finally {
    await store.discard(staged);
  }
}

/** Content that the house made itself, whose kind it knows. */
export async function keepBytes(
  content: Uint8Array,
  mediaType: SniffedType,
  store: FileStore = fileStore(),
): Promise<KeptFile> {
  const staged = await store.stage(content);
  await store.commit(staged);
  const { sha256, bytes } = staged;
  return { sha256, bytes, mediaType };
}

/** Text that somebody pasted is text whatever it looks like: a notice may well be markup. */
export async function keepText(text: string, store: FileStore = fileStore()): Promise<KeptFile> {
  return keepBytes(Buffer.from(text), isJson(text) ? "application/json" : "text/plain", store);
}

/** An object or a list; a lone number or word is a text. */
export function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch (cause) {
    if (cause instanceof SyntaxError) return false;
    throw cause;
  }
}
