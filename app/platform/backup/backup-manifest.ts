/** The first thing to read of a backup: what made it, what is in it, and how to tell it is whole. */
import { z } from "zod";

export const BACKUP_VERSION = 1;
export const MANIFEST = "manifest.json";
export const SECRETS = "secrets.json";

const name = z.string().regex(/^[\w$ -]+$/);

const tableSchema = z.object({
  schema: name,
  table: name,
  columns: z.array(name),
  rows: z.int().nonnegative(),
  member: z.string(),
});

const sequenceSchema = z.object({
  schema: name,
  sequence: name,
  /** The last number given out; null when none was. */
  last: z
    .string()
    .regex(/^-?\d+$/)
    .nullable(),
});

export const manifestSchema = z.object({
  format: z.literal("reinstate-backup"),
  formatVersion: z.int(),
  appVersion: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(tableSchema),
  sequences: z.array(sequenceSchema),
  /** Every other member of the archive, by name. */
  members: z.record(
    z.string().regex(/^(secrets\.json|(database|evidence)\/(?!.*\.\.)[\w$ ./-]+)$/),
    z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().nonnegative() }),
  ),
});

export type BackupManifest = z.output<typeof manifestSchema>;
export type BackupTable = z.output<typeof tableSchema>;
export type BackupSequence = z.output<typeof sequenceSchema>;

/** A name as SQL writes it. */
export const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

export const tableName = ({ schema, table }: Pick<BackupTable, "schema" | "table">): string =>
  `${quoted(schema)}.${quoted(table)}`;
