/**
 * Tables of missed requests come in, and go out again, while the app is killed again and again.
 * Afterwards every row is there once, or none is.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { beginImport, takeBack } from "~/features/imports/decide-import.server";
import { missedRequestsImport } from "~/features/recovery/importing/customer-imports.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { sendIn } from "~test/factories/consent";
import { chance as chanceOf } from "~test/support/chance";
import { type House, openHouse } from "~test/support/house-under-drill";

const ROWS = process.env.DRILL_FULL ? 1_000_000 : 60_000;
/** Every so many rows somebody is named again. */
const EACH = 3;
const KILLS = process.env.DRILL_FULL ? 20 : 6;
const PATIENCE = { timeout: 300_000, interval: 20 };

const chance = chanceOf("imports under kills");
let house: House;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "warn" });
}, 300_000);
afterAll(() => house.close());

it("brings every row in once, and takes every row out", async () => {
  const { id: businessId } = await createBusiness({ country: "ID" });
  const { id: caseId } = await createActiveCase({ businessId });
  const rows = Array.from(
    { length: ROWS },
    (_, row) =>
      `0812${String(10_000_000 + Math.floor(row / EACH))};2026-11-20 08:00;tanya;order ${row}`,
  );
  const text = `no hp;tanggal;jenis;pesanan\n${rows.join("\n")}\n`;
  const id = await sendIn({ kind: missedRequestsImport, businessId, caseId, text });

  await dieWhile(id, "checking", "readTo");
  await until(id, "ready");
  allowed(await beginImport(id));
  await dieWhile(id, "importing", "moved");
  await until(id, "done");

  expect(await db.tableImport.findUnique({ where: { id } })).toMatchObject({
    good: ROWS,
    moved: ROWS,
    bad: 0,
    repeated: 0,
  });
  const [kept] = await db.$queryRaw<object[]>`
    SELECT count(*)::int AS rows, count(DISTINCT reference)::int AS requests,
      count(DISTINCT "customerId")::int AS people FROM "MissedRequest"`;
  const people = Math.ceil(ROWS / EACH);
  expect(kept).toEqual({ rows: ROWS, requests: ROWS, people });
  expect(await db.customer.count()).toBe(people);
  expect(await db.affectedCustomer.count()).toBe(people);

  allowed(await takeBack(id));
  await dieWhile(id, "undoing", "moved");
  await until(id, "undone");
  expect(await db.missedRequest.count()).toBe(0);
  expect(await db.customer.count()).toBe(0);
  expect(await db.importRow.count()).toBe(0);
  expect(house.output()).not.toMatch(/"level":"error"/);
}, 900_000);

/** Kills the app where it stands, again and again, each time once the work has moved on. */
async function dieWhile(id: string, state: string, far: "readTo" | "moved"): Promise<void> {
  const taken: number[] = [];
  const waits: number[] = [];
  let before = -1;
  const standing = () => db.tableImport.findUniqueOrThrow({ where: { id } });
  const movedOn = () =>
    vi.waitUntil(async () => {
      const now = await standing();
      return (now.state !== state || now[far] !== before) && now;
    }, PATIENCE);
  for (let kill = 0; kill < KILLS; kill += 1) {
    if ((await movedOn()).state !== state) break;
    await pause(chance.upTo(300));
    await house.die();
    before = (await standing())[far];
    await house.startAgain();
    const ready = performance.now();
    await vi.waitUntil(() => isInHand(id), PATIENCE);
    taken.push(performance.now() - ready);
    await movedOn();
    waits.push(performance.now() - ready);
  }
  expect(waits.length, state).toBeGreaterThan(0);
  console.info(
    `${state}: ${waits.length} kills; after the start in hand within ${spread(taken)} s, a piece further within ${spread(waits)} s`,
  );
}

/** In seconds: usually, and at the latest. */
const spread = (waits: readonly number[]): string => {
  const sorted = waits.toSorted((a, b) => a - b).map((ms) => (ms / 1000).toFixed(2));
  return `${sorted[Math.floor(sorted.length / 2)]} (at most ${sorted.at(-1)})`;
};

/** Whether a worker is at it, or nothing is left to be at. */
async function isInHand(id: string): Promise<boolean> {
  const [found] = await db.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND granted
        AND (classid::bigint << 32 | objid::bigint) = hashtextextended(${`import ${id}`}, 4))
      OR EXISTS (SELECT 1 FROM "TableImport" WHERE id = ${id}::uuid
        AND state IN ('ready', 'done', 'undone')) AS is`;
  return found?.is ?? false;
}

const until = (id: string, state: string) =>
  vi.waitUntil(
    async () => (await db.tableImport.findUniqueOrThrow({ where: { id } })).state === state,
    PATIENCE,
  );
