/**
 * Among many customers some are erased: no table and no file tells of them any more, what is counted
 * stays, and a backup from before that is restored loses them again before anybody is served. One of
 * whom ten thousand records tell has their copy, and is erased, within seconds.
 */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { verifyChain } from "~/features/audit/verify-chain.server";
import { beginImport } from "~/features/imports/decide-import.server";
import { keepMail } from "~/features/mailroom/receiving/keep-mail.server";
import { eraseCustomer } from "~/features/recovery/customers/rights/erase-customer.server";
import { exportCustomer } from "~/features/recovery/customers/rights/export-customer.server";
import { missedRequestsImport } from "~/features/recovery/importing/customer-imports.server";
import { restoreBackup } from "~/platform/backup/restore-backup.server";
import { db } from "~/platform/db.server";
import { ERASURE_LIST } from "~/platform/erasure-list.server";
import { allowed } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { sendIn } from "~test/factories/consent";
import { createPerson } from "~test/factories/person";
import { type House, openHouse } from "~test/support/house-under-drill";
import { openInProcess } from "~test/support/processes";
import { startApp } from "~test/support/running-app";

const ROWS = process.env.DRILL_FULL ? 1_000_000 : 5_000;
const ERASED = process.env.DRILL_FULL ? 100 : 20;
const RECORDS = 10_000;
const MOST_MS = 5_000;
const PATIENCE = { timeout: 600_000, interval: 100 };

/** In every word about somebody who is erased, and in no other. */
const CANARY = "kanarie";
const NUMBERS = "62813999";
const TRACES = [
  CANARY,
  NUMBERS,
  Buffer.from(CANARY).toString("hex"),
  Buffer.from(NUMBERS).toString("hex"),
];

let house: House;
let place: string;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "warn" });
  place = await mkdtemp(join(tmpdir(), "reinstate-erasure-"));
}, 300_000);
afterAll(async () => {
  await house.close();
  await rm(place, { recursive: true, force: true });
});

it("leaves no trace of them, not even after a restore, and every sum as it was", async () => {
  const { id: businessId } = await createBusiness({ country: "ID" });
  const { id: caseId } = await createActiveCase({ businessId });
  await bringIn(businessId, caseId);
  const longest = await writeMuchAbout(caseId);
  await writeMails(businessId);
  const before = await sums();
  const { dataFolder } = house.app;
  const beside = await openInProcess({ data: dataFolder });
  const archive = join(place, "before.zip");
  await beside.ask("backup", archive);
  expect(await tracesIn((sql) => beside.ask("sql", sql))).not.toEqual([]);

  const person = await createPerson({ roles: ["support_lead"] });
  let copy = 0;
  const copied = await took(async () => {
    const everything = await exportCustomer(person, { caseId, customerId: longest });
    copy = JSON.stringify(everything).length;
    expect(everything?.requests).toHaveLength(RECORDS);
  });
  let slowest = 0;
  for (const { customerId } of await canaries()) {
    const erasing = await took(async () => {
      allowed(await eraseCustomer(person, { caseId, customerId }, "Asked by the person"));
    });
    slowest = Math.max(slowest, erasing);
  }
  console.info(
    `a copy of ${RECORDS} records (${copy} characters) took ${copied} ms; the slowest of ${ERASED} erasures among ${ROWS} customers took ${slowest} ms`,
  );
  expect(copied).toBeLessThan(MOST_MS);
  expect(slowest).toBeLessThan(MOST_MS);
  await jobsAreDone();

  expect(await tracesIn((sql) => beside.ask("sql", sql))).toEqual([]);
  expect(await filesWithTraces(dataFolder)).toEqual([]);
  expect(await sums()).toEqual(before);
  expect((await verifyChain()).broken).toBeNull();
  await beside.stop();

  const target = join(place, "restored");
  await mkdir(target);
  await copyFile(join(dataFolder, ERASURE_LIST), join(target, ERASURE_LIST));
  await house.leaveDatabase();
  await restoreBackup(archive, target);
  const again = await startApp({ dataFolder: target, env: { LOG_LEVEL: "warn" } });
  const restored = await openInProcess({ data: target });
  const ask = <T>(sql: string) => restored.ask<T>("sql", sql);
  const [{ erased } = { erased: 0 }] = await ask<{ erased: number }[]>(
    `SELECT count(*)::int AS erased FROM "Customer" WHERE "erasedAt" IS NOT NULL`,
  );
  expect(erased).toBe(ERASED);
  await vi.waitUntil(async () => (await tracesIn(ask)).length === 0, PATIENCE);
  await vi.waitUntil(async () => (await filesWithTraces(target)).length === 0, PATIENCE);
  await restored.stop();
  await again.stop();
}, 1_200_000);

async function bringIn(businessId: string, caseId: string): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const isCanary = row < ERASED;
    const who = isCanary ? CANARY : "siti";
    const number = isCanary ? `0813999${String(10_000 + row)}` : `0812${10_000_000 + row}`;
    return `${number};${who}${row}@contoh.id;${who} ${row};2026-11-20 08:00;tanya;${who}-${row};${who} waited;12.500`;
  });
  const text = `no hp;email;nama;tanggal;jenis;pesanan;catatan;nilai\n${rows.join("\n")}\n`;
  const id = await sendIn({
    kind: missedRequestsImport,
    businessId,
    caseId,
    text,
    constants: { currency: "IDR" },
  });
  await until(id, "ready");
  allowed(await beginImport(id));
  await until(id, "done");
  // The sealed file of the import leaves the disk by itself.
  await vi.waitUntil(
    async () => (await db.tableImport.findUniqueOrThrow({ where: { id } })).fileGoneAt,
    PATIENCE,
  );
}

async function took(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
}

/** So many requests of one of those who will be erased, each with a note in the clear, as an old version left them. */
async function writeMuchAbout(caseId: string): Promise<string> {
  const [one] = await canaries();
  if (!one) throw new Error("nobody is to be erased");
  const { customerId } = one;
  const known = await db.missedRequest.count({ where: { customerId } });
  await db.$executeRaw`
    INSERT INTO "MissedRequest" (id, "caseId", "customerId", reference, harm, "noteSealed", "happenedAt")
    SELECT gen_random_uuid(), ${caseId}::uuid, ${customerId}::uuid, ${CANARY} || n, 'question',
      '\\x00'::bytea || convert_to(${CANARY} || ' waited ' || n, 'UTF8'), '2026-11-20'
    FROM generate_series(1, ${RECORDS - known}::int) n`;
  return customerId;
}

/** Some of those who will be erased wrote, and somebody else did. */
async function writeMails(businessId: string): Promise<void> {
  for (const who of [`${CANARY}0`, `${CANARY}1`, "budi"]) {
    const raw = `From: ${who} <${who}@contoh.id>\r\nTo: care@kopi.example\r\nSubject: ${who} asks\r\nMessage-ID: <${who}@x.example>\r\nDate: Fri, 20 Nov 2026 08:00:00 +0700\r\n\r\n${who} waits for an order.\r\n`;
    allowed(
      await keepMail(Buffer.from(raw), {
        arrivedBy: "hand_in",
        businessId,
        receivedAt: new Date("2026-11-20T01:00:00Z"),
      }),
    );
  }
  await vi.waitUntil(
    async () => (await db.inboundMail.count({ where: { state: "received" } })) === 0,
    PATIENCE,
  );
}

const canaries = () => db.$queryRaw<{ customerId: string }[]>`
  SELECT "customerId" FROM "MissedRequest" WHERE line <= ${ERASED + 1} ORDER BY line`;

const until = (id: string, state: string) =>
  vi.waitUntil(
    async () => (await db.tableImport.findUniqueOrThrow({ where: { id } })).state === state,
    PATIENCE,
  );

const jobsAreDone = () =>
  vi.waitUntil(async () => {
    const waiting = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier IN ('forget-mail', 'drop-file')`;
    return waiting.length === 0;
  }, PATIENCE);

const sums = () => db.$queryRaw<object[]>`
  SELECT (SELECT count(*)::int FROM "Customer") AS customers,
    (SELECT count(*)::int FROM "AffectedCustomer") AS affected,
    (SELECT json_agg(s ORDER BY s.harm, s.state) FROM (SELECT harm, state, count(*),
      sum("lossMinor") AS loss FROM "MissedRequest" GROUP BY harm, state) s) AS requests,
    (SELECT sum("lossMinor")::text FROM "CustomerTold") AS told,
    (SELECT count(*)::int FROM "InboundMail") AS mails`;

type Ask = <T>(sql: string) => Promise<T>;

/** Tables in which something of them stands, in the clear. */
async function tracesIn(ask: Ask): Promise<string[]> {
  const tables = await ask<{ name: string }[]>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'graphile_worker')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await ask<{ is: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM ${name} x WHERE x::text ~* '${TRACES.join("|")}') AS is`,
    );
    if (row?.is) found.push(name);
  }
  return found;
}

/** Every file of the data folder but those of the database, whose tables are looked through. */
async function filesWithTraces(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.startsWith(join(folder, "postgres"))) continue;
    const text = await readFile(path, "latin1");
    if (TRACES.some((trace) => text.toLowerCase().includes(trace))) found.push(path);
  }
  return found;
}
