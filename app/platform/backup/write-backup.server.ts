/**
 * One archive of a whole installation: a zip of every table as COPY text, the evidence files, the
 * secrets, and a manifest with the hash of each. Everything streams; nothing is held in memory.
 */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import yazl from "yazl";
import type { DataFolder } from "~/platform/data-folder.server";
import { appliedTo } from "~/platform/database/migrations.server";
import { fromProject } from "~/platform/project-folder.server";
import { secretsPath } from "~/platform/secrets.server";
import {
  BACKUP_VERSION,
  type BackupManifest,
  type BackupSequence,
  MANIFEST,
  quoted,
  SECRETS,
  tableName,
} from "./backup-manifest";
import { copyEvidence, type EvidenceCopy } from "./evidence-copy.server";
import { quietMoment } from "./quiet-moment.server";
import { type KeptTable, sequencesToKeep } from "./tables-to-keep.server";

type Draft = { zip: yazl.ZipFile; output: Readable; manifest: BackupManifest };

export async function writeBackup(
  connection: pg.ClientConfig,
  folder: DataFolder,
  file: string,
): Promise<BackupManifest> {
  let evidence: EvidenceCopy | undefined;
  let sequences: BackupSequence[] = [];
  const view = await quietMoment(connection, async (client) => {
    sequences = await sequencesToKeep(client);
    evidence = await copyEvidence(folder);
  });
  const path = `${file}.part`;
  try {
    const draft = newDraft(await emptyManifest(view.client, sequences));
    const written = pipeline(draft.output, createWriteStream(path, { mode: 0o600, flush: true }));
    for (const table of view.tables) addTable(draft, view.client, table);
    if (evidence) addEvidence(draft, evidence);
    add(draft, SECRETS, () => createReadStream(secretsPath(folder.path)));
    addManifest(draft);
    draft.zip.end();

    await written;
    await rename(path, file);
    return draft.manifest;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await evidence?.discard();
    await view.close();
  }
}

function newDraft(manifest: BackupManifest): Draft {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  return { zip, output, manifest };
}

async function emptyManifest(
  client: pg.Client,
  sequences: BackupSequence[],
): Promise<BackupManifest> {
  const { version } = JSON.parse(await readFile(fromProject("package.json"), "utf8"));
  const applied = await appliedTo(client);
  return {
    format: "reinstate-backup",
    formatVersion: BACKUP_VERSION,
    appVersion: version,
    madeAt: new Date().toISOString(),
    migrations: applied.map(({ migration_name, checksum }) => ({ name: migration_name, checksum })),
    tables: [],
    sequences,
    members: {},
  };
}

function addTable(draft: Draft, client: pg.Client, table: KeptTable) {
  const member = `database/${table.schema}.${table.table}.copy`;
  const columns = table.columns.map(quoted).join(", ");
  add(draft, member, () => {
    const rows = client.query(copyTo(`COPY ${tableName(table)} (${columns}) TO STDOUT`));
    rows.on("end", () => draft.manifest.tables.push({ ...table, rows: rows.rowCount, member }));
    return rows;
  });
}

function addEvidence(draft: Draft, { names, pathOf }: EvidenceCopy) {
  for (const name of names) add(draft, `evidence/${name}`, () => createReadStream(pathOf(name)));
}

/** Adds a member whose stream is opened when its turn comes, and notes its hash and size. */
function add({ zip, output, manifest }: Draft, name: string, open: () => Readable) {
  const options = { compress: !name.startsWith("evidence/"), mode: 0o600 };
  zip.addReadStreamLazy(name, options, (give) => {
    const hash = createHash("sha256");
    let bytes = 0;
    const noted = new Transform({
      transform(part: Buffer, _encoding, pass) {
        hash.update(part);
        bytes += part.length;
        pass(null, part);
      },
      flush(pass) {
        manifest.members[name] = { sha256: hash.digest("hex"), bytes };
        pass();
      },
    });
    pipeline(open(), noted).catch((error) => output.destroy(error));
    give(null, noted);
  });
}

/** The last member, because it tells about all the others. */
function addManifest({ zip, manifest }: Draft) {
  zip.addReadStreamLazy(MANIFEST, { mode: 0o600 }, (give) => {
    give(null, Readable.from([Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)]));
  });
}
