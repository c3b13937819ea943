/** What of a database belongs into a backup: every table and sequence of the app and of its queue. */
import type pg from "pg";
import type { BackupSequence, BackupTable } from "./backup-manifest";

export type KeptTable = Omit<BackupTable, "rows" | "member">;

/** The queue's own ledger is left out: restoring prepares the queue before it loads the rows. */
export async function tablesToKeep(client: pg.ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(`
    SELECT n.nspname AS schema, c.relname AS table,
      coalesce(array_agg(a.attname::text ORDER BY a.attnum)
        FILTER (WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''), '{}') AS columns
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND c.relpersistence = 'p'
      AND (n.nspname = 'public' OR n.nspname = 'graphile_worker' AND c.relname <> 'migrations')
    GROUP BY 1, 2 ORDER BY 1, 2`);
  return rows;
}

export async function sequencesToKeep(client: pg.ClientBase): Promise<BackupSequence[]> {
  const { rows } = await client.query<BackupSequence>(`
    SELECT schemaname AS schema, sequencename AS sequence, last_value::text AS last
    FROM pg_sequences WHERE schemaname IN ('public', 'graphile_worker') ORDER BY 1, 2`);
  return rows;
}
