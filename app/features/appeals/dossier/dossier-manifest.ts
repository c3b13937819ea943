/** The manifest of a frozen dossier, in every shape it has had, as a list of files. */

import { plainName } from "./exhibit-source";

/** What is in the archive besides the manifest itself. */
export type ManifestFile = { name: string; sha256: string; bytes: number; mediaType: string };

export const MANIFEST_NAME = "manifest.json";
/** What the archive of it all is called where it is asked for. */
export const ARCHIVE_NAME = "dossier.zip";
export const CONTENT_NAME = "content.json";
export const MANIFEST_FORMAT = "reinstate-dossier/2";

/** Exhibits were named in it, and no files of the archive yet. */
const FIRST_FORMAT = "reinstate-dossier/1";
const PLAIN_NAME = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)?[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
const SHA256 = /^[0-9a-f]{64}$/;

export type Manifest = {
  reference: string;
  round: number;
  contentSha256: string;
  frozenAt: string;
  files: ManifestFile[];
};

/** Null: it is no manifest of ours, or names a file that no archive of ours holds. */
export function readManifest(text: string): Manifest | null {
  const read = parsed(text);
  if (!isRecord(read)) return null;
  const { format, reference, round, contentSha256, frozenAt } = read;
  if (format !== FIRST_FORMAT && format !== MANIFEST_FORMAT) return null;
  const files = format === FIRST_FORMAT ? firstFiles(read) : read.files;
  if (typeof reference !== "string" || typeof round !== "number") return null;
  if (typeof frozenAt !== "string" || !SHA256.test(String(contentSha256))) return null;
  if (!Array.isArray(files) || !files.every(isFile)) return null;
  return { reference, round, contentSha256: String(contentSha256), frozenAt, files };
}

function firstFiles({ files, evidence }: Record<string, unknown>): unknown {
  if (!Array.isArray(files) || !Array.isArray(evidence)) return null;
  return [
    ...files,
    ...evidence.map(({ label, fileName, sha256, byteSize }) => ({
      name: `evidence/${label}-${plainName(String(fileName ?? ""))}`,
      sha256,
      bytes: byteSize,
      mediaType: "application/octet-stream",
    })),
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isFile = (value: unknown): value is ManifestFile =>
  isRecord(value) &&
  PLAIN_NAME.test(String(value.name)) &&
  SHA256.test(String(value.sha256)) &&
  Number.isSafeInteger(value.bytes) &&
  typeof value.mediaType === "string";
