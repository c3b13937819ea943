/**
 * A table of affected customers from the upload to the last row on record, against `COPY` of rows
 * that are ready to be kept into a table with the same keys. `BENCH_CUSTOMER_ROWS` sets how many; a
 * million without it.
 */
import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from } from "pg-copy-streams";
import { customersImport } from "~/features/recovery/importing/customer-imports.server";
import { db, pool } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { benchImport } from "./import-bench";

const ROWS = Number(process.env.BENCH_CUSTOMER_ROWS ?? 1_000_000);

export async function benchCustomerImport(rows = ROWS) {
  const { id: businessId } = await createBusiness({ country: "ID" });
  const { id: caseId } = await createActiveCase({ businessId });
  await benchImport({
    name: "customer import",
    kind: customersImport,
    of: { businessId, caseId },
    constants: { currency: "IDR" },
    rows,
    text: tableOf,
    bare: () => bareCopy(rows, businessId),
    kept: () => db.affectedCustomer.count({ where: { caseId } }),
  });
}

function tableOf(rows: number): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, row) => `0812${String(10_000_000 + row)};Siti ${row};12.500`,
  );
  return Buffer.from(`no hp;nama;nilai\n${lines.join("\n")}\n`);
}

/** One row for each customer with the keys of a customer, without anything to find out. */
async function bareCopy(rows: number, businessId: string): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query(`CREATE TEMP TABLE bare (id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
      "businessId" uuid, "personHash" bytea, "phoneSealed" bytea, "phoneEnd" text, name text,
      loss bigint, UNIQUE ("businessId", "personHash"))`);
    await client.query('CREATE INDEX ON bare ("businessId", "phoneEnd")');
    const copy = client.query(
      from(
        'COPY bare ("businessId", "personHash", "phoneSealed", "phoneEnd", name, loss) FROM STDIN',
      ),
    );
    function* lines() {
      for (let row = 0; row < rows; row++) {
        const hash = randomBytes(32).toString("hex");
        yield `${businessId}\t\\\\x${hash}\t\\\\x${hash}${hash}\t${String(row % 10_000).padStart(4, "0")}\tSiti ${row}\t12500\n`;
      }
    }
    await pipeline(Readable.from(lines()), copy);
    await client.query("DROP TABLE bare");
  } finally {
    client.release();
  }
}
