/**
 * Checks the archive of a dossier against its own manifest, without a database or a network. The
 * first thing that does not hold is named.
 */
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { CONTENT_NAME, MANIFEST_NAME, type Manifest, readManifest } from "./dossier-manifest";

const LARGEST_MANIFEST = 50 * 1024 * 1024;

export type Mismatch = {
  file: string;
  why:
    | "not_an_archive"
    | "no_manifest"
    | "twice"
    | "missing"
    | "changed"
    | "unexpected"
    | "content_hash"
    | "evidence_hash";
};

export type Verification =
  | { ok: true; manifest: Manifest; manifestSha256: string; files: number }
  | { ok: false; mismatch: Mismatch };

export async function verifyArchive(path: string): Promise<Verification> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(notAZip);
  if (!zip) return mismatch(path, "not_an_archive");
  try {
    return await verifyEntries(zip, path);
  } catch (cause) {
    if (isFromDisk(cause)) throw cause;
    return mismatch(path, "not_an_archive");
  } finally {
    zip.close();
  }
}

async function verifyEntries(zip: ZipFile, path: string): Promise<Verification> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) return mismatch(entry.fileName, "twice");
    entries.set(entry.fileName, entry);
  }
  const first = entries.get(MANIFEST_NAME);
  if (!first || first.uncompressedSize > LARGEST_MANIFEST) return mismatch(path, "no_manifest");
  const written = await contentOf(zip, first);
  const manifest = readManifest(written.toString());
  if (!manifest) return mismatch(MANIFEST_NAME, "no_manifest");

  for (const { name, sha256, bytes } of manifest.files) {
    const entry = entries.get(name);
    if (!entry) return mismatch(name, "missing");
    const isSame = entry.uncompressedSize === bytes && (await hashOf(zip, entry)) === sha256;
    if (!isSame) return mismatch(name, "changed");
  }
  const named = new Set([MANIFEST_NAME, ...manifest.files.map(({ name }) => name)]);
  const stranger = [...entries.keys()].find((name) => !named.has(name));
  if (stranger) return mismatch(stranger, "unexpected");

  const content = entries.get(CONTENT_NAME);
  if (!content || (await hashOf(zip, content)) !== manifest.contentSha256) {
    return mismatch(CONTENT_NAME, "content_hash");
  }
  const known = new Set(manifest.files.map(({ sha256 }) => sha256));
  const lost = evidenceIn((await contentOf(zip, content)).toString()).find(
    (sha256) => !known.has(sha256),
  );
  if (lost) return mismatch(lost, "evidence_hash");
  const manifestSha256 = createHash("sha256").update(written).digest("hex");
  return { ok: true, manifest, manifestSha256, files: manifest.files.length };
}

/** The hashes of the exhibits that the content, whose own hash stands on the cover, vouches for. */
function evidenceIn(content: string): string[] {
  const { evidence = [] } = JSON.parse(content) as { evidence?: { sha256: string }[] };
  return evidence.map(({ sha256 }) => sha256);
}

async function hashOf(zip: ZipFile, entry: Entry): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of await zip.openReadStreamPromise(entry)) hash.update(chunk);
  return hash.digest("hex");
}

const contentOf = async (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  buffer(await zip.openReadStreamPromise(entry));

const mismatch = (file: string, why: Mismatch["why"]): Verification => ({
  ok: false,
  mismatch: { file, why },
});

/** What cannot be unpacked carries a code as well, but comes from no call to the system. */
const isFromDisk = (cause: unknown) => cause instanceof Error && "syscall" in cause;

function notAZip(cause: unknown): null {
  if (isFromDisk(cause)) throw cause;
  return null;
}
