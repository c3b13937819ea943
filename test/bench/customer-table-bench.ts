/**
 * The table of customers of a case, its first page, its ten-thousandth and what people search for:
 * with many customers against the same with few, and against bare SQL that shows less.
 */
import { customersOfCase } from "~/features/recovery/customers/customer-queries.server";
import { customerSearch, writeCursor } from "~/features/recovery/customers/customer-search";
import { sealedWords } from "~/features/recovery/customers/sealed-words.server";
import { pool } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { ratioOf, worded } from "./ratio";

const FEW = 1_000;
const PER_PAGE = 50;
const ROUNDS = 40;
const WARM_UP = 5;
const READER = { roles: ["customer_care"] } as const;

const BARE = `SELECT c.id, a."createdAt", c."phoneHint", c."emailHint", a.state::text
  FROM "AffectedCustomer" a JOIN "Customer" c ON c.id = a."customerId"
  WHERE a."caseId" = $1 AND (a."createdAt", a."customerId") > ($2::timestamptz, $3::uuid)
  ORDER BY a."createdAt", a."customerId" LIMIT 51`;
const BEGINNING = { at: "1970-01-01T00:00:00.000Z", id: "00000000-0000-0000-0000-000000000000" };

export async function benchCustomerTable(rows: number) {
  const few = await caseWith(FEW);
  const many = await caseWith(rows);
  await pool().query('VACUUM ANALYZE "Customer", "AffectedCustomer", "CustomerTold"');
  const late = {
    few: await placeOf(few, FEW / 2),
    many: await placeOf(many, rows / 2),
  };
  const number = `0812${String(30_000_000 + FEW / 2)}`;
  const views = {
    "first page": [{ search: null, after: null }, BEGINNING, BEGINNING],
    [`page ${rows / 2 / PER_PAGE}`]: [{ search: null, after: "late" }, late.few, late.many],
    "last digits": [{ search: customerSearch("0500"), after: null }],
    "whole number": [{ search: customerSearch(number), after: null }],
    "nobody's address": [{ search: customerSearch("nobody@example.com"), after: null }],
  } as const;
  for (const [name, [asked, from, to]] of Object.entries(views)) {
    const ours = (caseId: string, place = BEGINNING) =>
      timeOf(() =>
        customersOfCase(READER, caseId, {
          search: asked.search,
          after: asked.after && writeCursor(place),
        }),
      );
    const growth: { ours: number; bare: number }[] = [];
    const cost: { ours: number; bare: number }[] = [];
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      const small = await ours(few, from);
      const large = await ours(many, to);
      const bare = to && (await timeOf(() => pool().query(BARE, [many, to.at, to.id])));
      if (round < WARM_UP) continue;
      growth.push({ ours: large, bare: small });
      if (bare) cost.push({ ours: large, bare });
    }
    const median = growth.map((each) => each.ours).sort((a, b) => a - b)[ROUNDS / 2] ?? 0;
    const beside = cost.length > 0 ? `, ${worded(ratioOf(cost))} of bare SQL's` : "";
    console.log(
      `customer table of ${rows}, ${name}: ${worded(ratioOf(growth))} of the time with ${FEW}${beside}, median ${median.toFixed(1)} ms`,
    );
  }
}

/** A case whose customers came in ten thousand at a time, as imports bring them. */
export async function caseWith(rows: number): Promise<string> {
  const { id: businessId } = await createBusiness({ country: "ID" });
  const { id: caseId } = await createActiveCase({ businessId });
  await pool().query(
    `WITH people AS (
       INSERT INTO "Customer" (id, "businessId", "personHash", "phoneEnd", "phoneHint", "createdAt")
       SELECT gen_random_uuid(), $1::uuid, sha256(convert_to($1::uuid::text || n, 'UTF8')),
         lpad((n % 10000)::text, 4, '0'), '+62•••••••' || lpad((n % 100)::text, 2, '0'),
         timestamptz '2026-11-20' + (n / 10000) * interval '1 second'
       FROM generate_series(1, $3::int) n RETURNING id, "createdAt"),
     affected AS (
       INSERT INTO "AffectedCustomer" (id, "caseId", "customerId", "createdAt")
       SELECT gen_random_uuid(), $2::uuid, id, "createdAt" FROM people)
     INSERT INTO "CustomerTold" ("importId", line, "customerId", "caseId", "nameSealed", language, segment,
       "agreedTo")
     SELECT $1::uuid, row_number() OVER (), id, $2::uuid, $4::bytea, 'id', 'gold', '{}' FROM people`,
    [businessId, caseId, rows, sealedWords("customer name", "Siti")],
  );
  return caseId;
}

async function placeOf(caseId: string, before: number) {
  const { rows } = await pool().query<{ at: Date; id: string }>(
    `SELECT "createdAt" AS at, "customerId" AS id FROM "AffectedCustomer" WHERE "caseId" = $1
     ORDER BY "createdAt", "customerId" OFFSET $2 LIMIT 1`,
    [caseId, before],
  );
  const [found] = rows;
  if (!found) throw new Error("There is no such page");
  return { at: found.at.toISOString(), id: found.id };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
