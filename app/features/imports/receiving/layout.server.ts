/** Tables with the same headings come from the same place: how one was read is how the next will be. */
import { createHash } from "node:crypto";
import type { Tx } from "~/platform/db.server";
import { isHeading, type Wanted } from "~/platform/tables/columns";
import { type Reading, readingSchema } from "../reading";

type Cells = readonly string[];

/** Null where the first row names no columns: what people are called is not kept, hashed or not. */
export function layoutOf(first: Cells, wanted: readonly Wanted<string>[]) {
  if (!isHeading(first, wanted)) return null;
  const names = first.map((cell) => cell.trim().toLowerCase());
  return new Uint8Array(createHash("sha256").update(JSON.stringify(names)).digest());
}

/** How the last table with these headings was read, in the end. */
export async function lastReading(tx: Tx, importId: string): Promise<Reading | null> {
  const { businessId, kind, layout } = await tx.tableImport.findUniqueOrThrow({
    where: { id: importId },
    select: { businessId: true, kind: true, layout: true },
  });
  if (!layout) return null;
  const last = await tx.tableImport.findFirst({
    where: {
      businessId,
      kind,
      layout,
      id: { not: importId },
      state: { in: ["done", "importing", "paused"] },
    },
    orderBy: { createdAt: "desc" },
    select: { reading: true },
  });
  return last?.reading ? readingSchema.parse(last.reading) : null;
}
