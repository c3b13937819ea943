import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { DatabaseAccess } from "~/platform/database/database-access.server";
import {
  applyMigrations,
  checksumOf,
  type Migration,
  readMigrations,
} from "~/platform/database/migrations.server";
import { onServer, openScratchCluster } from "~/platform/embedded-database/scratch-cluster.server";

let server: DatabaseAccess;
let connection: pg.ClientConfig;

beforeAll(async () => {
  server = await openScratchCluster();
});

beforeEach(async () => {
  const database = `test_${process.pid}_migrations`;
  connection = { ...server.connection, database };
  await onServer(server, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${database} (FORCE)`);
    await client.query(`CREATE DATABASE ${database}`);
  });
});

afterAll(async () => {
  await onServer(server, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${connection.database} (FORCE)`),
  );
  await server.leave();
});

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: checksumOf(sql),
});
const first = migration("1_first", "CREATE TABLE first (id int);\n");
const second = migration(
  "2_second",
  "CREATE TABLE second (id int);\nINSERT INTO second VALUES (1);\n",
);

const apply = (...migrations: Migration[]) =>
  onServer({ connection }, (client) => applyMigrations(client, migrations));

const query = (sql: string) =>
  onServer({ connection }, async (client) => (await client.query(sql)).rows);

describe("bringing a database up to date", () => {
  it("applies what is missing, in order, once", async () => {
    expect(await apply(first)).toEqual(["1_first"]);
    expect(await apply(first, second)).toEqual(["2_second"]);
    expect(await apply(first, second)).toEqual([]);
  });

  it("keeps the ledger as Prisma does", async () => {
    await apply(first, second);

    const ledger = await query(
      "SELECT migration_name, checksum, applied_steps_count, rolled_back_at, logs, finished_at >= started_at AS in_order FROM _prisma_migrations ORDER BY 1",
    );

    const row = { applied_steps_count: 1, rolled_back_at: null, logs: null, in_order: true };
    expect(ledger).toEqual([
      { migration_name: "1_first", checksum: first.checksum, ...row },
      { migration_name: "2_second", checksum: second.checksum, ...row },
    ]);
  });

  it("is done once by two that start at the same time", async () => {
    const slow = migration("1_slow", "SELECT pg_sleep(0.3); CREATE TABLE slow (id int);");

    const applied = await Promise.all([apply(slow, second), apply(slow, second)]);

    expect(applied.map(({ length }) => length).sort()).toEqual([0, 2]);
  });

  it("stops at a failure, says where, and keeps nothing of it", async () => {
    const broken = migration(
      "2_broken",
      "CREATE TABLE kept (id int);\n\nALTER TABLE first\n  ADD COLUMN id int;\nSELECT nonsense FROM first;\n",
    );

    await expect(apply(first, broken)).rejects.toThrow(
      /2_broken failed.*column "id" of relation "first" already exists.*as it was/s,
    );

    expect(await query("SELECT to_regclass('kept') AS kept")).toEqual([{ kept: null }]);
    expect(await apply(first, second)).toEqual(["2_second"]);
  });

  it("shows the statement and its line when PostgreSQL tells them", async () => {
    const broken = migration(
      "2_broken",
      "SELECT 1;\n\nSELECT nonsense\n  FROM first;\nSELECT 2;\n",
    );

    await expect(apply(first, broken)).rejects.toThrow(
      /at line 3: column "nonsense" does not exist.*SELECT nonsense\s+FROM first;\n/s,
    );
  });

  it("refuses a migration that was changed after it was applied", async () => {
    await apply(first);

    await expect(apply(migration(first.name, `${first.sql}-- changed`))).rejects.toThrow(
      /1_first is not the one that was applied/,
    );
  });

  it("refuses a database that a newer version has used", async () => {
    await apply(first, second);

    await expect(apply(first)).rejects.toThrow(/newer version of Reinstate.*2_second/);
  });

  it("refuses a migration that another tool left unfinished", async () => {
    await apply(first);
    await query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('${randomUUID()}', 'x', '2_second')`,
    );

    await expect(apply(first, second)).rejects.toThrow(/2_second was begun by another tool/);
  });

  it("works for the migrations there are", async () => {
    const all = await readMigrations();

    expect(await apply(...all)).toEqual(all.map(({ name }) => name));
  });
});
