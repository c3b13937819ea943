import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { restoreBackup } from "~/platform/backup/restore-backup.server";
import { type InstallationProcess, openInProcess, temporaryFolder } from "~test/support/processes";

/** Every row of every table, hashed by the database: two equal installations answer alike. */
async function rowHashes(app: InstallationProcess): Promise<unknown> {
  const tables = await app.ask<{ name: string }[]>(
    "sql",
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'graphile_worker') AND tablename <> 'migrations' ORDER BY 1",
  );
  const hashes = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*)::int AS rows, md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS hash FROM ${name} t`,
  );
  return app.ask("sql", `${hashes.join(" UNION ALL ")} ORDER BY name`);
}

const NAUGHTY = `INSERT INTO "Business" (id, "timeZone", name) SELECT gen_random_uuid(), '', E'tab\\there, back\\\\slash,
  new\\nline, \\\\N, "quote", 👩‍👩‍👧 ' || n FROM generate_series(1, 2000) n`;

async function filled() {
  const { root, data } = await temporaryFolder();
  const app = await openInProcess({ data });
  await app.ask("sql", NAUGHTY);
  await app.ask("sql", "SELECT graphile_worker.add_job('send-mail', '{\"to\": 1}')");
  const evidence = join(data, "evidence", "ab");
  await mkdir(evidence);
  await writeFile(join(evidence, "abcd"), Buffer.alloc(200_000, "evidence"));
  await writeFile(join(data, "evidence", "incoming", "half"), "not evidence yet");
  return { root, data, app, archive: join(root, "backup.zip"), target: join(root, "restored") };
}

describe("a backup", () => {
  it("restored into an empty folder is the same installation", async () => {
    const { app, data, archive, target } = await filled();
    await app.ask("backup", archive);
    const before = await rowHashes(app);
    await app.stop();

    await restoreBackup(archive, target);
    const restored = await openInProcess({ data: target });

    expect(await rowHashes(restored)).toEqual(before);
    for (const file of ["secrets.json", "evidence/ab/abcd"]) {
      expect(await readFile(join(target, file))).toEqual(await readFile(join(data, file)));
    }
    expect(await readdir(join(target, "evidence", "incoming"))).toEqual([]);
    const [job] = await restored.ask<{ id: string }[]>(
      "sql",
      "SELECT id FROM graphile_worker.add_job('next')",
    );
    expect(job?.id).toBe("2");
    await restored.stop();
  });

  it("taken while people write holds only whole changes", async () => {
    const { app, archive, target } = await filled();
    await app.ask("sql", "CREATE TABLE extra (n int)");
    let isWriting = true;
    let written = 0;
    const writing = (async () => {
      while (isWriting) {
        written += 1;
        const provider = `INSERT INTO "Provider" (id, name) VALUES (gen_random_uuid(), '${written}')`;
        const extra = `INSERT INTO extra VALUES (${written})`;
        await app.ask("sql", `BEGIN; ${provider}; ${extra}; COMMIT`);
      }
    })();
    const manifest = await app.ask<{ tables: { table: string; rows: number }[] }>(
      "backup",
      archive,
    );
    isWriting = false;
    await writing;

    const rows = (name: string) => manifest.tables.find(({ table }) => table === name)?.rows;
    expect(rows("Provider")).toBe(rows("extra"));
    expect(written).toBeGreaterThan(rows("Provider") ?? 0);
    await expect(restoreBackup(archive, target)).rejects.toThrow(/table public.extra of another/);
    expect(await readdir(target)).toEqual([]);
  });
});

describe("restoring", () => {
  it("refuses what it cannot rely on before it touches anything", async () => {
    const { root, app, data, archive, target } = await filled();
    await app.ask("backup", archive);
    await app.stop();
    const variant = async (name: string, damage: (path: string) => Promise<void>) => {
      await cp(archive, join(root, name));
      await damage(join(root, name));
      return join(root, name);
    };
    const { length } = await readFile(archive);
    const flipped = await variant("flipped.zip", async (path) => {
      const bytes = await readFile(path);
      const at = bytes.indexOf(Buffer.from("evidenceevidence")) + 1000;
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      await writeFile(path, bytes);
    });
    const cut = await variant("cut.zip", (path) => truncate(path, length - 100));

    await expect(restoreBackup(flipped, target)).rejects.toThrow(/damaged/);
    await expect(restoreBackup(cut, target)).rejects.toThrow(/damaged/);
    await expect(restoreBackup(join(root, "none.zip"), target)).rejects.toThrow(/There is no file/);
    await expect(restoreBackup(archive, data)).rejects.toThrow(/not empty/);
    await expect(readdir(target)).rejects.toThrow("ENOENT");
  });

  it("leaves an unfinished restore recognisable, and the app refuses to start on it", async () => {
    const { target } = await filled();
    await mkdir(join(target, "restoring"), { recursive: true });

    await expect(openInProcess({ data: target })).rejects.toThrow(/did not finish/);
    await expect(restoreBackup("any.zip", target)).rejects.toThrow(/did not finish/);
  });
});

describe("an archive's hashes", () => {
  it("are those of its members", async () => {
    const { app, archive } = await filled();

    const { members } = await app.ask<{ members: Record<string, { sha256: string }> }>(
      "backup",
      archive,
    );

    const evidence = createHash("sha256").update(Buffer.alloc(200_000, "evidence")).digest("hex");
    expect(members["evidence/ab/abcd"]?.sha256).toBe(evidence);
    expect(Object.keys(members)).toContain("secrets.json");
    expect(Object.keys(members).join()).not.toContain("incoming");
  });
});
