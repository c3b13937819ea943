/** A hundred thousand customers whose case is long over are erased in a minute, and nobody else is. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { forgetKeptLongEnough } from "~/features/recovery/customers/rights/forget-kept-long-enough.server";
import { db } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { type House, openHouse } from "~test/support/house-under-drill";

const ROWS = 100_000;
const MOST_MS = 60_000;

let house: House;
beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "warn" });
}, 300_000);
afterAll(() => house.close());

it(`erases ${ROWS} customers in less than a minute`, async () => {
  const { id: businessId } = await createBusiness({ country: "ID" });
  const over = await createActiveCase({ businessId });
  const goesOn = await createActiveCase({ businessId });
  await bringIn(businessId, over.id);
  await bringIn(businessId, goesOn.id);
  await db.case.update({
    where: { id: over.id },
    data: { phase: "closed", closedAt: new Date("2025-11-01T00:00:00Z") },
  });

  const began = performance.now();
  expect(await forgetKeptLongEnough(365)).toBe(ROWS);
  const took = performance.now() - began;

  console.info(`erasing ${ROWS} of ${2 * ROWS} customers took ${Math.round(took)} ms`);
  expect(took).toBeLessThan(MOST_MS);
  const left = await db.customer.count({
    where: { erasedAt: null, affected: { some: { caseId: goesOn.id } } },
  });
  expect(left).toBe(ROWS);
}, 600_000);

/** By number, each with a row that told of them and something they missed. */
async function bringIn(businessId: string, caseId: string): Promise<void> {
  await db.$executeRaw`
    WITH people AS (
      INSERT INTO "Customer" (id, "businessId", "personHash", "phoneSealed", "phoneEnd",
        "phoneHint", "createdAt")
      SELECT gen_random_uuid(), ${businessId}::uuid, sha256(uuid_send(gen_random_uuid())),
        '\\x0101', '1234', '+62•••34', '2025-01-01'
      FROM generate_series(1, ${ROWS}) RETURNING id),
    affected AS (
      INSERT INTO "AffectedCustomer" (id, "caseId", "customerId")
      SELECT gen_random_uuid(), ${caseId}::uuid, id FROM people),
    told AS (
      INSERT INTO "CustomerTold" ("importId", line, "customerId", "caseId", "nameSealed",
        language, segment, "agreedTo")
      SELECT ${caseId}::uuid, row_number() OVER ()::int, id, ${caseId}::uuid, '\\x0101',
        'id', 'gold', '{}' FROM people)
    INSERT INTO "MissedRequest" (id, "caseId", "customerId", reference, harm, "happenedAt")
    SELECT gen_random_uuid(), ${caseId}::uuid, id, 'INV-1', 'question', '2025-01-01' FROM people`;
  await db.$executeRaw`ANALYZE`;
}
