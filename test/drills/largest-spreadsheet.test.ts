/**
 * A spreadsheet with as many rows as programs can open comes in, by the app alone: how long it takes,
 * and how much memory the app has at its peak. One that is too large is refused with a sentence.
 */
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { beginImport } from "~/features/imports/decide-import.server";
import { missedRequestsImport } from "~/features/recovery/importing/customer-imports.server";
import { db } from "~/platform/db.server";
import { LARGEST_XLSX_BYTES } from "~/platform/tables/table-limits";
import { xlsxOf } from "~/platform/tables/write-xlsx.server";
import { allowed } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { sendIn } from "~test/factories/consent";
import { type House, openHouse } from "~test/support/house-under-drill";

/** With the heading as many as one sheet can have. */
const ROWS = process.env.DRILL_FULL ? 1_048_575 : 40_000;
/** Of these nearly as many as may be unpacked. */
const LONG_ROWS = process.env.DRILL_FULL ? 850_000 : 40_000;
const AT_ONCE = 5_000;
const PATIENCE = { timeout: 1_800_000, interval: 250 };
const COLUMNS = ["no hp", "tanggal", "jenis", "pesanan"].map((heading) => ({ heading }));

let house: House;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "warn" });
}, 300_000);
afterAll(() => house.close());

/** @param more what stands in the columns after those that are read */
async function* rows(count = ROWS, ...more: string[]) {
  for (let from = 0; from < count; from += AT_ONCE) {
    yield Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => [
      `0812${10_000_000 + from + at}`,
      "2026-11-20 08:00",
      "tanya",
      `order ${from + at}`,
      ...more,
    ]);
  }
}

/** Shrinks to a thirtieth or so, as the rows of a real sheet do. */
const REMARK = Array.from({ length: 90 }, (_, at) => (at * 7919).toString(36))
  .join(" ")
  .repeat(2);
const longRows = () => rows(LONG_ROWS, REMARK.slice(0, 750));

it("comes in whole", async () => {
  const file = await buffer(xlsxOf(COLUMNS, rows()));
  expect(file.length).toBeLessThan(LARGEST_XLSX_BYTES);
  const { id: businessId } = await createBusiness({ country: "ID" });
  const { id: caseId } = await createActiveCase({ businessId });
  const idle = await memory("VmRSS");

  const id = await sendIn({ kind: missedRequestsImport, businessId, caseId, text: file });
  const began = performance.now();
  await until(id, "ready");
  const checked = performance.now();
  allowed(await beginImport(id));
  await until(id, "done");

  const seconds = (from: number, to: number) => Math.round((to - from) / 1000);
  console.info(
    `${ROWS} rows, ${Math.round(file.length / 1e6)} MB: checked in ${seconds(began, checked)} s, brought in in ${seconds(checked, performance.now())} s; the app had ${idle} MB before and at most ${await memory("VmHWM")} MB`,
  );
  expect(await db.tableImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
    good: ROWS,
    moved: ROWS,
    bad: 0,
    repeated: 0,
  });
  expect(await db.missedRequest.count()).toBe(ROWS);
  expect(house.output()).not.toMatch(/"level":"error"/);
}, 3_600_000);

it("is checked whole where its rows are long", async () => {
  const file = await buffer(xlsxOf([...COLUMNS, { heading: "catatan" }], longRows()));
  expect(file.length).toBeLessThan(LARGEST_XLSX_BYTES);
  const { id: businessId } = await createBusiness({ country: "ID" });
  const { id: caseId } = await createActiveCase({ businessId });

  const id = await sendIn({ kind: missedRequestsImport, businessId, caseId, text: file });
  const began = performance.now();
  await until(id, "ready");

  console.info(
    `${LONG_ROWS} rows of a thousand characters, ${Math.round(file.length / 1e6)} MB packed: checked in ${Math.round((performance.now() - began) / 1000)} s; the app had at most ${await memory("VmHWM")} MB`,
  );
  expect(await db.tableImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
    good: LONG_ROWS,
    bad: 0,
  });
}, 3_600_000);

it("is refused where it is larger than that", async () => {
  const { id: businessId } = await createBusiness({ country: "ID" });
  const { id: caseId } = await createActiveCase({ businessId });
  const small = await buffer(xlsxOf(COLUMNS, rows()));
  const text = Buffer.concat([small, Buffer.alloc(LARGEST_XLSX_BYTES)]);

  const sent = sendIn({ kind: missedRequestsImport, businessId, caseId, text });

  await expect(sent).rejects.toThrow(/imports\.tables\.\w+/);
}, 300_000);

const until = (id: string, state: string) =>
  vi.waitUntil(async () => {
    const found = await db.tableImport.findUniqueOrThrow({ where: { id } });
    expect(found.state).not.toBe("failed");
    return found.state === state;
  }, PATIENCE);

/** Of the app's process, in MB. */
async function memory(what: "VmRSS" | "VmHWM"): Promise<number> {
  const status = await readFile(`/proc/${house.app.process.pid}/status`, "utf8");
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
}
