/** Fills a fresh database of the archive's own schema with the archive's rows, in one transaction. */
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { OperatorProblem } from "~/platform/operator-problem";
import type { BackupArchive } from "./backup-archive.server";
import { type BackupTable, quoted, tableName } from "./backup-manifest";
import { tablesToKeep } from "./tables-to-keep.server";

export async function loadBackup(client: pg.Client, archive: BackupArchive): Promise<void> {
  const { tables, sequences } = archive.manifest;
  await refuseOtherTables(client, tables);
  await client.query("BEGIN");
  // As a replica: the rows were checked when they were written, and their triggers have run.
  await client.query("SET LOCAL session_replication_role = replica");
  for (const table of tables) await loadTable(client, archive, table);
  for (const { schema, sequence, last } of sequences) {
    if (last === null) continue;
    await client.query("SELECT setval($1::regclass, $2)", [
      `${quoted(schema)}.${quoted(sequence)}`,
      last,
    ]);
  }
  await client.query("UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL");
  await client.query(
    "UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL",
  );
  await client.query("COMMIT");
  await client.query("ANALYZE");
}

/** Columns may only differ when the archive and this code do not belong together. */
async function refuseOtherTables(client: pg.Client, tables: BackupTable[]): Promise<void> {
  const here = new Map(
    (await tablesToKeep(client)).map((table) => [tableName(table), table.columns]),
  );
  for (const table of tables) {
    const columns = here.get(tableName(table)) ?? [];
    if (table.columns.every((column) => columns.includes(column))) continue;
    throw new OperatorProblem(
      `This backup has a table ${table.schema}.${table.table} of another shape. Restore it with the version of Reinstate that made it.`,
    );
  }
}

async function loadTable(client: pg.Client, archive: BackupArchive, table: BackupTable) {
  const columns = table.columns.map(quoted).join(", ");
  await client.query(`DELETE FROM ${tableName(table)}`);
  const rows = client.query(copyFrom(`COPY ${tableName(table)} (${columns}) FROM STDIN`));
  await pipeline(await archive.open(table.member), rows);
  if (rows.rowCount !== table.rows) {
    throw new Error(`${table.member} holds ${rows.rowCount} rows instead of ${table.rows}.`);
  }
}
