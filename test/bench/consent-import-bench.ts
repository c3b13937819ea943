/**
 * A log of consents from the upload to the last row on record, against a bare COPY of rows that are
 * ready to be kept.
 */
import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from } from "pg-copy-streams";
import { consentImport } from "~/features/consent/log/consent-import.server";
import { db, pool } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createConsentSource } from "~test/factories/consent";
import { benchImport } from "./import-bench";

export async function benchConsentImport(rows: number) {
  const { id: businessId } = await createBusiness();
  const { id: sourceId } = await createConsentSource(businessId, { name: "Checkout" });
  await benchImport({
    name: "consent import",
    kind: consentImport,
    of: { businessId },
    rows,
    text: logOf,
    bare: () => bareCopy(rows, businessId, sourceId),
    kept: (importId) => db.consentRecord.count({ where: { importId } }),
  });
}

function logOf(rows: number): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, row) => `0812${String(10_000_000 + row)};2026-01-02 10:00;Checkout`,
  );
  return Buffer.from(`phone;given at;source\n${lines.join("\n")}\n`);
}

/** The same columns and key, without anything to find out. */
async function bareCopy(rows: number, businessId: string, sourceId: string): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query(`CREATE TEMP TABLE bare ("importId" uuid, line int, "businessId" uuid,
      "sourceId" uuid, "contactHash" bytea, "givenAt" timestamptz, PRIMARY KEY ("importId", line))`);
    const copy = client.query(from("COPY bare FROM STDIN"));
    function* lines() {
      for (let row = 0; row < rows; row++) {
        yield `${businessId}\t${row}\t${businessId}\t${sourceId}\t\\\\x${randomBytes(32).toString("hex")}\t2026-01-02 03:00Z\n`;
      }
    }
    await pipeline(Readable.from(lines()), copy);
    await client.query("DROP TABLE bare");
  } finally {
    client.release();
  }
}
