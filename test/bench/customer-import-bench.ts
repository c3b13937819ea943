/**
 * A table of affected customers from the upload to the last row on record, against `COPY` of rows
 * that are finished already into the same tables, with all their keys.
 */
import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from } from "pg-copy-streams";
import { customersImport } from "~/features/recovery/importing/customer-imports.server";
import { db, pool } from "~/platform/db.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { benchImport } from "./import-bench";

export async function benchCustomerImport(rows: number) {
  const of = await aCase();
  const another = await aCase();
  await benchImport({
    name: "customer import",
    kind: customersImport,
    of,
    constants: { currency: "IDR" },
    rows,
    text: tableOf,
    bare: () => bareCopy(rows, another),
    kept: () => db.affectedCustomer.count({ where: { caseId: of.caseId } }),
  });
}

type Of = { businessId: string; caseId: string };

async function aCase(): Promise<Of> {
  const { id: businessId } = await createBusiness({ country: "ID" });
  const { id: caseId } = await createActiveCase({ businessId });
  return { businessId, caseId };
}

function tableOf(rows: number): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, row) => `0812${String(10_000_000 + row)};Siti ${row};12.500`,
  );
  return Buffer.from(`no hp;nama;nilai\n${lines.join("\n")}\n`);
}

const bytes = (count: number) => `\\\\x${randomBytes(count).toString("hex")}`;

/** People, what was told of them, and that they are affected: nothing is left to find out. */
async function bareCopy(rows: number, { businessId, caseId }: Of): Promise<void> {
  const importId = timeOrderedId(Date.now());
  const ids = Array.from({ length: rows }, () => timeOrderedId(Date.now()));
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await copy(
      client,
      '"Customer" (id, "businessId", "personHash", "phoneSealed", "phoneEnd", "phoneHint")',
      ids,
      (id, row) =>
        `${id}\t${businessId}\t${bytes(32)}\t${bytes(43)}\t${String(row % 10_000).padStart(4, "0")}\t+62•••••••90`,
    );
    await copy(
      client,
      '"CustomerTold" ("importId", line, "customerId", "caseId", "nameSealed", language, segment, "lossMinor", currency, "agreedTo")',
      ids,
      (id, row) => `${importId}\t${row}\t${id}\t${caseId}\t${bytes(40)}\t\t\t12500\tIDR\t{}`,
    );
    await copy(
      client,
      '"AffectedCustomer" (id, "caseId", "customerId")',
      ids,
      (id) => `${timeOrderedId(Date.now())}\t${caseId}\t${id}`,
    );
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

async function copy(
  client: PoolClient,
  into: string,
  ids: readonly string[],
  lineOf: (id: string, row: number) => string,
): Promise<void> {
  function* lines() {
    const at = 2_000;
    for (let row = 0; row < ids.length; row += at) {
      yield ids
        .slice(row, row + at)
        .map((id, place) => `${lineOf(id, row + place)}\n`)
        .join("");
    }
  }
  await pipeline(Readable.from(lines()), client.query(from(`COPY ${into} FROM STDIN`)));
}
