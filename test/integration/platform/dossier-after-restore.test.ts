import { createWriteStream } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, expect, it } from "vitest";
import { dossierArchive } from "~/features/appeals/dossier/dossier-archive.server";
import { frozenFiles } from "~/features/appeals/dossier/frozen-dossier.server";
import { verifyArchive } from "~/features/appeals/dossier/verify-archive.server";
import { restoreBackup } from "~/platform/backup/restore-backup.server";
import { writeBackup } from "~/platform/backup/write-backup.server";
import { readEnv } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";
import { stopPdf } from "~/platform/pdf/pdf.server";
import { createFiled } from "~test/factories/appeal";
import { temporaryFolder } from "~test/support/processes";

afterAll(() => stopPdf());

async function archived(appealId: string, path: string): Promise<Buffer> {
  const frozen = await frozenFiles(appealId);
  if (!frozen) throw new Error("Nothing is frozen.");
  await pipeline(dossierArchive(frozen), createWriteStream(path));
  return readFile(path);
}

it("a frozen dossier is verified byte for byte after a backup and a restore", async () => {
  const { root, data } = await temporaryFolder();
  const backup = join(root, "backup.zip");
  const first = await openInstallation(readEnv({ DATA_DIR: data }));
  const { id } = await createFiled();
  const before = await archived(id, join(root, "before.zip"));
  await writeBackup(first.connection, first.folder, backup);
  await first.close();
  await rm(data, { recursive: true });

  await restoreBackup(backup, data);

  const restored = await openInstallation(readEnv({ DATA_DIR: data }));
  const after = await archived(id, join(root, "after.zip"));
  await restored.close();
  expect(await verifyArchive(join(root, "after.zip"))).toMatchObject({ ok: true });
  expect(Buffer.compare(before, after)).toBe(0);
});
