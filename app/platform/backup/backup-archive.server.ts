/** A backup opened for reading: complete, undamaged and understood, or refused with a sentence. */
import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { readMigrations } from "~/platform/database/migrations.server";
import { OperatorProblem } from "~/platform/operator-problem";
import { BACKUP_VERSION, type BackupManifest, MANIFEST, manifestSchema } from "./backup-manifest";

const LARGEST_MANIFEST_BYTES = 64_000_000;

export type BackupArchive = {
  manifest: BackupManifest;
  open(member: string): Promise<Readable>;
  close(): void;
};

/** Reads every byte once before it answers: what comes after may rely on the archive. */
export async function openArchive(file: string): Promise<BackupArchive> {
  const zip = await yauzl
    .openPromise(file, { autoClose: false })
    .catch((error) => damaged(file, error));
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const manifest = await readManifest(file, zip, entries.get(MANIFEST));
    await refuseNewer(manifest);
    await verify(file, zip, entries, manifest);
    return {
      manifest,
      open: (member) => streamOf(file, zip, entries.get(member)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof OperatorProblem ? error : damaged(file, error as Error);
  }
}

async function readManifest(file: string, zip: ZipFile, entry?: Entry): Promise<BackupManifest> {
  if (!entry || entry.uncompressedSize > LARGEST_MANIFEST_BYTES) return damaged(file);
  const text = (await buffer(await streamOf(file, zip, entry))).toString();
  const said = JSON.parse(text);
  if (said.formatVersion > BACKUP_VERSION) throw newer(said.appVersion);
  return manifestSchema.parse(said);
}

async function refuseNewer({ appVersion, migrations }: BackupManifest): Promise<void> {
  const known = new Map((await readMigrations()).map(({ name, checksum }) => [name, checksum]));
  if (migrations.some(({ name }) => !known.has(name))) throw newer(appVersion);
}

const newer = (version: string) =>
  new OperatorProblem(
    `This backup was made by a newer version of Reinstate (${version}). Restore it with that version or a later one.`,
  );

async function verify(
  file: string,
  zip: ZipFile,
  entries: Map<string, Entry>,
  { members, tables }: BackupManifest,
): Promise<void> {
  const expected = Object.keys(members);
  if (entries.size !== expected.length + 1) damaged(file);
  if (!tables.every(({ member }) => members[member])) damaged(file);
  for (const [name, { sha256, bytes }] of Object.entries(members)) {
    const hash = createHash("sha256");
    let read = 0;
    const stream = await streamOf(file, zip, entries.get(name));
    for await (const part of stream) {
      hash.update(part);
      read += part.length;
    }
    if (read !== bytes || hash.digest("hex") !== sha256) damaged(file);
  }
}

async function streamOf(file: string, zip: ZipFile, entry: Entry | undefined): Promise<Readable> {
  if (!entry) return damaged(file);
  return zip.openReadStreamPromise(entry);
}

function damaged(file: string, cause?: Error): never {
  if ((cause as NodeJS.ErrnoException | undefined)?.code === "ENOENT") {
    throw new OperatorProblem(`There is no file ${file}.`);
  }
  throw new OperatorProblem(`${file} is not a complete backup of Reinstate, or it is damaged.`, {
    cause,
  });
}
