/**
 * A log of consents from the upload to the last row on record, against a bare COPY of rows that are
 * ready to be kept. `BENCH_CONSENT_ROWS` sets how many; a million without it.
 */
import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from } from "pg-copy-streams";
import { consentImport } from "~/features/consent/log/consent-import.server";
import { beginImport } from "~/features/imports/decide-import.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { db, pool } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createConsentSource, sendIn } from "~test/factories/consent";

const ROWS = Number(process.env.BENCH_CONSENT_ROWS ?? 1_000_000);

export async function benchConsentImport(rows = ROWS) {
  const { id: businessId } = await createBusiness();
  const { id: sourceId } = await createConsentSource(businessId, { name: "Checkout" });
  const bare = await timed(() => bareCopy(rows, businessId, sourceId));
  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 50);
  const text = logOf(rows);
  const before = process.memoryUsage.rss();
  const sent = await timed(() => sendIn({ businessId, text }));
  const checked = await timed(() => workOffImports([consentImport]));
  const moved = await timed(async () => {
    allowed(await beginImport(sent.value));
    await workOffImports([consentImport]);
  });
  clearInterval(watch);
  const kept = await db.consentRecord.count({ where: { importId: sent.value } });
  if (kept !== rows) throw new Error(`${kept} of ${rows} rows are on record`);
  const ours = sent.ms + checked.ms + moved.ms;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  console.log(
    `consent import of ${rows} rows: ${(ours / bare.ms).toFixed(1)}x a bare COPY (${seconds(ours)} against ${seconds(bare.ms)}; ` +
      `sealed ${seconds(sent.ms)}, checked ${seconds(checked.ms)}, moved ${seconds(moved.ms)}), ` +
      `+${Math.round((highest - before) / 1e6)} MB at most`,
  );
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; ms: number }> {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
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
