/**
 * Tables of missed requests come in, and go out again, while the app, its database and both are killed
 * again and again. Afterwards every row is there once and every wrong one is listed, as if nobody had
 * been killed; or none is.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { beginImport, takeBack } from "~/features/imports/decide-import.server";
import { problemFile } from "~/features/imports/problem-file.server";
import { missedRequestsImport } from "~/features/recovery/importing/customer-imports.server";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { allowed } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { sendIn } from "~test/factories/consent";
import { chance as chanceOf } from "~test/support/chance";
import { type House, openHouse } from "~test/support/house-under-drill";

const ROWS = process.env.DRILL_FULL ? 1_000_000 : 60_000;
/** Every so many rows somebody is named again. */
const EACH = 3;
/** Every so many rows one cannot be read. */
const EACH_BAD = 50;
const BAD = Math.floor(ROWS / EACH_BAD);
const GOOD = ROWS - BAD;
const KILLS = process.env.DRILL_FULL ? 25 : 5;
const DATABASE_KILLS = process.env.DRILL_FULL ? 10 : 3;
const MOST_TRIES = 3_000;
const PATIENCE = { timeout: 300_000, interval: 20 };

const chance = chanceOf("imports under kills");
let house: House;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "warn" });
}, 300_000);
afterAll(() => house.close());

it("brings every row in once, and takes every row out", async () => {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const at = row % EACH_BAD === EACH_BAD - 1 ? "one day" : "2026-11-20 08:00";
    return `0812${String(10_000_000 + Math.floor(row / EACH))};${at};tanya;order ${row}`;
  });
  const text = `no hp;tanggal;jenis;pesanan\n${rows.join("\n")}\n`;

  const calm = await sendInFor(await aCase(), text);
  const began = performance.now();
  await until(calm, "ready");
  allowed(await beginImport(calm));
  await until(calm, "done");
  const calmly = performance.now() - began;

  const id = await sendInFor(await aCase(), text);
  const beganAgain = performance.now();
  awayMs = 0;
  await dieWhile(id, "checking", "readTo", killApp, Math.ceil(KILLS / 2));
  await until(id, "ready");
  allowed(await beginImport(id));
  await dieWhile(id, "importing", "moved", killApp, Math.floor(KILLS / 2));
  await dieWhile(id, "importing", "moved", killDatabase, DATABASE_KILLS);
  await dieWhile(id, "importing", "moved", killBoth, 1);
  await until(id, "done");
  const inAll = performance.now() - beganAgain;
  console.info(
    `nobody killed: ${seconds(calmly)} s; killed: ${seconds(inAll)} s, ${seconds(awayMs)} of them without an app`,
  );

  expect(await standing(id)).toMatchObject({ good: GOOD, moved: GOOD, bad: BAD, repeated: 0 });
  expect(await keptOf(id)).toEqual(await keptOf(calm));
  expect(await problemsOf(id)).toBe(await problemsOf(calm));

  allowed(await takeBack(calm));
  await until(calm, "undone");
  allowed(await takeBack(id));
  await dieWhile(id, "undoing", "moved", killApp, KILLS);
  await until(id, "undone");
  expect(await db.missedRequest.count()).toBe(0);
  expect(await db.customer.count()).toBe(0);
  expect(await db.importRow.count()).toBe(0);
  expect(await db.customerRow.count()).toBe(0);
}, 3_600_000);

async function aCase() {
  const { id: businessId } = await createBusiness({ country: "ID" });
  const { id: caseId } = await createActiveCase({ businessId });
  return { businessId, caseId };
}

const sendInFor = (of: Awaited<ReturnType<typeof aCase>>, text: string) =>
  sendIn({ kind: missedRequestsImport, ...of, text });

/** Every row that an import brought, with its person, whatever their ids are. */
async function keptOf(id: string) {
  const [kept] = await db.$queryRaw<{ rows: number; people: number; affected: number }[]>`
    SELECT count(*)::int AS rows, count(DISTINCT m."customerId")::int AS people,
      count(DISTINCT a.id)::int AS affected,
      md5(string_agg(concat_ws('|', m.line, m.reference, m.harm, m."happenedAt", encode(c."personHash", 'hex')),
        E'\n' ORDER BY m.line)) AS content
    FROM "MissedRequest" m JOIN "Customer" c ON c.id = m."customerId"
    JOIN "AffectedCustomer" a ON a."customerId" = m."customerId" AND a."caseId" = m."caseId"
    WHERE m."importId" = ${id}::uuid`;
  expect(kept).toMatchObject({ rows: GOOD });
  return kept;
}

async function problemsOf(id: string): Promise<string> {
  const file = createHash("sha256");
  for await (const part of problemFile({ id, kind: "missed_requests" }, textsFor("en")))
    file.update(part);
  return file.digest("hex");
}

type Standing = Awaited<ReturnType<typeof standing>>;

/** For how long no app was there, killed and not up again. */
let awayMs = 0;

/** Each says how far the import was when it was killed, or soon after. */
async function killApp(id: string): Promise<Standing> {
  const killed = performance.now();
  await house.die();
  const before = await standing(id);
  await house.startAgain();
  awayMs += performance.now() - killed;
  return before;
}

async function killDatabase(id: string): Promise<Standing> {
  const note = await readFile(join(house.app.dataFolder, "postgres", "postmaster.pid"), "utf8");
  process.kill(Number.parseInt(note, 10), "SIGKILL");
  return standing(id);
}

async function killBoth(id: string): Promise<Standing> {
  const note = await readFile(join(house.app.dataFolder, "postgres", "postmaster.pid"), "utf8");
  const killed = performance.now();
  process.kill(Number.parseInt(note, 10), "SIGKILL");
  await house.dieAndReturn();
  awayMs += performance.now() - killed;
  return standing(id);
}

/** Kills where the work stands, again and again, each time once it has moved on. */
async function dieWhile(
  id: string,
  state: string,
  far: "readTo" | "moved",
  kill: (id: string) => Promise<Standing>,
  kills: number,
): Promise<void> {
  const taken: number[] = [];
  const waits: number[] = [];
  let before = -1;
  const movedOn = () =>
    vi.waitUntil(async () => {
      const now = await standing(id);
      return (now.state !== state || now[far] !== before) && now;
    }, PATIENCE);
  for (let cut = 0; cut < kills; cut += 1) {
    if ((await movedOn()).state !== state) break;
    await pause(chance.upTo(300));
    before = (await kill(id))[far];
    const ready = performance.now();
    await vi.waitUntil(() => isInHand(id), PATIENCE);
    taken.push(performance.now() - ready);
    await movedOn();
    waits.push(performance.now() - ready);
  }
  expect(waits.length, `${state}, ${kill.name}`).toBeGreaterThan(0);
  console.info(
    `${state}, ${kill.name}: ${waits.length}; once it stood in hand within ${spread(taken)} s, a piece further within ${spread(waits)} s`,
  );
}

const seconds = (ms: number) => Math.round(ms / 1000);

/** In seconds: usually, and at the latest. */
const spread = (waits: readonly number[]): string => {
  const sorted = waits.toSorted((a, b) => a - b).map((ms) => (ms / 1000).toFixed(2));
  return `${sorted[Math.floor(sorted.length / 2)]} (at most ${sorted.at(-1)})`;
};

/** Whether a worker is at it, or nothing is left to be at. */
async function isInHand(id: string): Promise<boolean> {
  const [found] = await asked(
    () => db.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND granted
        AND (classid::bigint << 32 | objid::bigint) = hashtextextended(${`import ${id}`}, 4))
      OR EXISTS (SELECT 1 FROM "TableImport" WHERE id = ${id}::uuid
        AND state IN ('ready', 'done', 'undone')) AS is`,
  );
  return found?.is ?? false;
}

/** Once the database is there. */
async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask();
    } catch (cause) {
      if (tries === MOST_TRIES) throw cause;
      await pause(20);
    }
  }
}

const standing = (id: string) => asked(() => db.tableImport.findUniqueOrThrow({ where: { id } }));

const until = (id: string, state: string) =>
  vi.waitUntil(async () => (await standing(id)).state === state, PATIENCE);
