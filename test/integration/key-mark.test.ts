import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { pool } from "~/platform/db.server";
import { matchKeys } from "~/platform/key-mark.server";
import { openSecrets } from "~/platform/secrets.server";

async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), "reinstate-keys-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

it("lets every process in that has the keys of the first, and none that brings others", async () => {
  const [first, other] = [await newFolder(), await newFolder()];
  await openSecrets(first);
  await matchKeys(pool(), first);
  await matchKeys(pool(), first);

  await openSecrets(other);
  await expect(matchKeys(pool(), other)).rejects.toThrow(
    `The keys in ${other} are not those that this database was filled with.`,
  );

  await openSecrets(first);
  await matchKeys(pool(), first);
});
