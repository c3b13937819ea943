/** Where checked rows of an import wait: as facts of any kind, or in columns of their own where a million of them do. */
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import type { Facts, ImportKind } from "../import-kind.server";

const FACTS = { table: '"ImportRow"', columns: ["facts"] } as const;

/** Table and columns, as COPY wants them. */
export function copyTarget({ staging = FACTS }: ImportKind): string {
  const columns = ["importId", "line", "key", ...staging.columns];
  return `${staging.table} (${columns.map((column) => `"${column}"`).join(", ")})`;
}

export const stagedCells = ({ staging }: ImportKind, facts: Facts) =>
  staging ? staging.columns.map((column) => facts[column] ?? null) : [facts];

export const stagingTable = ({ staging = FACTS }: ImportKind): Prisma.Sql =>
  Prisma.raw(staging.table);

type Staged = { line: number; key: Buffer; facts: Facts };

/** One row, for which COPY is not worth it. */
export async function stageRow(
  tx: Tx,
  kind: ImportKind,
  importId: string,
  { line, key, facts }: Staged,
): Promise<void> {
  const cells = kind.staging ? facts : { facts };
  const row = Object.entries({ importId, line, key, ...cells }).map(([column, value]) => [
    column,
    Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : value,
  ]);
  const table = stagingTable(kind);
  await tx.$executeRaw`
    INSERT INTO ${table} SELECT *
    FROM jsonb_populate_record(NULL::${table}, ${JSON.stringify(Object.fromEntries(row))}::jsonb)`;
}

/** Nothing of the import waits any more. */
export async function forgetRows(tx: Tx, importId: string): Promise<void> {
  await tx.importRow.deleteMany({ where: { importId } });
  await tx.customerRow.deleteMany({ where: { importId } });
}
