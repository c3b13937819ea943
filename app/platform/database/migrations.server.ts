/**
 * Brings a database to the schema of this code: plain SQL files in Prisma's own layout and ledger,
 * so `prisma migrate deploy` understands the same database. Each file is one transaction.
 */
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";

import { log } from "~/platform/log.server";
import { OperatorProblem } from "~/platform/operator-problem";
import { fromProject } from "~/platform/project-folder.server";
import { failedMigration } from "./migration-failure";

/** The lock Prisma's own migration tool takes. */
const LOCK = 72707369;

const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

export type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

export const migrationsFolder = fromProject("prisma/migrations");

export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: checksumOf(sql) };
    }),
  );
}

export const checksumOf = (sql: string) => createHash("sha256").update(sql).digest("hex");

/** Applies what is missing, in order, and answers with the names. */
export async function applyMigrations(
  client: pg.ClientBase,
  migrations?: Migration[],
): Promise<string[]> {
  const known = migrations ?? (await readMigrations());
  await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
  try {
    const pending = missingFrom(await appliedTo(client), known);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [LOCK]).catch(() => {});
  }
}

/** The ledger of this database, oldest first; empty for a new one. */
export async function appliedTo(client: pg.ClientBase): Promise<Applied[]> {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS ledger");
  if (!rows[0].ledger) return [];
  const applied = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return applied.rows;
}

/** What is still to be applied, or a complaint about a database this code does not fit. */
function missingFrom(applied: Applied[], known: Migration[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const migration = byName.get(name);
    if (!migration) {
      throw new OperatorProblem(
        `The database was used by a newer version of Reinstate (it has the change ${name}). Start that version, or restore a backup of this one.`,
      );
    }
    if (!finished_at) {
      throw new OperatorProblem(
        `The database change ${name} was begun by another tool and did not finish. Finish it with that tool, or restore a backup.`,
      );
    }
    if (
      ![migration.checksum, checksumOf(migration.sql.replaceAll("\r\n", "\n"))].includes(checksum)
    ) {
      throw new OperatorProblem(
        `The file of the database change ${name} is not the one that was applied. Put the original prisma/migrations/${name}/migration.sql back, and write later changes as a new migration.`,
      );
    }
  }
  const done = new Set(applied.map(({ migration_name }) => migration_name));
  return known.filter(({ name }) => !done.has(name));
}

async function apply(client: pg.ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  log.info({ migration: name }, "Applying a database change");
  await client.query("BEGIN");
  try {
    await client.query(LEDGER);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at)
       VALUES ($1, $2, $3, clock_timestamp())`,
      [randomUUID(), checksum, name],
    );
    await client.query(sql);
    await client.query(
      `UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1
       WHERE migration_name = $1`,
      [name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw failedMigration(name, sql, error as Error);
  }
}
