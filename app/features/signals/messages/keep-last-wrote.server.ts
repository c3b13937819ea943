/** Writes when people last wrote to a business; and hands on, once, who has written since somebody asked. */
import type { Tx } from "~/platform/db.server";

export type Wrote = { contactHash: Buffer; businessId: string; at: Date };

/** The latest counts, in whatever order they come. */
export async function keepLastWrote(tx: Tx, told: readonly Wrote[]): Promise<void> {
  const latest = new Map<string, { hash: string; businessId: string; at: Date }>();
  for (const { contactHash, businessId, at } of told) {
    const hash = contactHash.toString("hex");
    const known = latest.get(`${hash} ${businessId}`);
    if (!known || known.at < at) latest.set(`${hash} ${businessId}`, { hash, businessId, at });
  }
  if (latest.size === 0) return;
  await tx.$executeRaw`
    INSERT INTO "LastWrote" AS w ("contactHash", "businessId", at)
    SELECT decode(r.hash, 'hex'), r."businessId", r.at
    FROM jsonb_to_recordset(${JSON.stringify([...latest.values()])}::jsonb)
      AS r(hash text, "businessId" uuid, at timestamptz)
    ORDER BY 1, 2
    ON CONFLICT ("contactHash", "businessId") DO UPDATE SET at = excluded.at, "isNews" = TRUE
      WHERE excluded.at > w.at`;
}

/** In the transaction of whoever acts on it: what it does not commit is news again. */
export const takeNewWriters = (tx: Tx, most: number) =>
  tx.$queryRaw<{ contactHash: Uint8Array; businessId: string; at: Date }[]>`
    UPDATE "LastWrote" SET "isNews" = FALSE WHERE ("contactHash", "businessId") IN (
      SELECT w."contactHash", w."businessId" FROM "LastWrote" w WHERE w."isNews"
      ORDER BY w."contactHash", w."businessId" LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING "contactHash", "businessId", at`;
