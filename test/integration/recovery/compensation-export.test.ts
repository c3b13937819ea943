import { text } from "node:stream/consumers";
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Person } from "~/features/identity/person";
import { csvExport, xlsxExport } from "~/features/recovery/compensation/export/export-file.server";
import { moveGrants } from "~/features/recovery/compensation/grants/move-grants.server";
import { db, pool } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { copyOut, quotedText, safeText } from "~/platform/tables/copy-out.server";
import { csvReader } from "~/platform/tables/csv-rows";
import { csvLine } from "~/platform/tables/write-csv";
import { xlsxOf } from "~/platform/tables/write-xlsx.server";
import { createGivingCase, createLetDown, createProposals } from "~test/factories/compensation";
import { createPerson } from "~test/factories/person";
import { rowsOfSheets, tableIn } from "~test/support/read-back";

const t = textsFor("en");
let care: Person;
let lead: Person;

beforeEach(async () => {
  care = await createPerson({ name: "=cmd|' /C calc'!A0", roles: ["customer_care"] });
  lead = await createPerson({ name: "Sari" });
});

const rowsIn = (csv: string) => {
  const reader = csvReader(",", 1_000_000);
  return [...reader.push(csv.replace(/^\ufeff/, "")), ...reader.end()].map(({ cells }) => cells);
};

describe("the export for finance", () => {
  it("has every grant, exact amounts, and no cell that a spreadsheet would run", async () => {
    const of = await createGivingCase();
    await createLetDown(of, { segment: "@SUM(1)", missed: [{ reference: "+62 811", loss: 5 }] });
    const ids = await createProposals(of, 2, care);
    await db.grant.updateMany({ data: { reference: '-2+3"x', segment: "\t=1" } });
    await db.$transaction((tx) =>
      moveGrants(tx, lead, { caseId: of.id, businessId: of.businessId, ids, move: "approve" }),
    );

    const [heading = [], ...rows] = rowsIn(await text(csvExport("grants", of.id, t)));

    expect(rows).toHaveLength(2);
    const told = rows.map((row) => Object.fromEntries(heading.map((name, at) => [name, row[at]])));
    expect(told[0]).toMatchObject({
      Grant: "1",
      Case: of.reference,
      Amount: "100.00",
      Currency: "IDR",
      What: "Credit",
      State: "Approved",
      Segment: "'\t'=1",
      "Order or request": "'-2+3\"x",
      "Proposed by": "'=cmd|' /C calc'!A0",
      "Decided by": "Sari",
    });
    expect(told[0]?.["Decided at (UTC)"]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  it("of the ledger adds up to zero, to the last digit", async () => {
    const of = await createGivingCase();
    const ids = await createProposals(of, 3, care);
    await db.$transaction((tx) =>
      moveGrants(tx, lead, { caseId: of.id, businessId: of.businessId, ids, move: "approve" }),
    );

    const [heading = [], ...rows] = rowsIn(await text(csvExport("ledger", of.id, t)));

    const amounts = rows.map((row) => row[heading.indexOf("Amount")] ?? "");
    expect(amounts).toHaveLength(8);
    expect(amounts.every((each) => /^-?\d+\.\d\d$/.test(each))).toBe(true);
    expect(amounts.reduce((sum, each) => sum + Math.round(Number(each) * 100), 0)).toBe(0);
  });

  it("says the same as a spreadsheet, where texts are texts and amounts numbers", async () => {
    const of = await createGivingCase();
    await createProposals(of, 2, care);
    await db.grant.updateMany({ data: { reference: "=HYPERLINK(1)<&>" } });

    const [heading = [], ...rows] = await tableIn(await xlsxExport("grants", of.id, t));

    expect(rows).toHaveLength(2);
    expect(rows[0]?.[heading.indexOf("Order or request")]).toBe("=HYPERLINK(1)<&>");
    expect(rows[0]?.[heading.indexOf("Amount")]).toBe("100.00");
  });

  it("frees its connection when the reader goes away in the middle", async () => {
    const rows = copyOut("SELECT repeat('x', 1000) FROM generate_series(1, 200000)");
    const read = rows[Symbol.asyncIterator]();
    await read.next();
    const busy = pool().totalCount - pool().idleCount;
    rows.destroy();

    await vi.waitUntil(() => pool().totalCount - pool().idleCount < busy, { timeout: 10_000 });
  });

  it("breaks off where the query fails, instead of ending as if it were whole", async () => {
    await expect(text(copyOut("SELECT 1 / 0"))).rejects.toThrow(/division by zero/);
  });
});

describe("the guard in the database", () => {
  it("says the same as the one that writes lines, for whatever text", async () => {
    const starts = fc.constantFrom("", " ", "\t", "\r", "\n", "  ", "\u00a0");
    const signs = fc.constantFrom("=", "+", "-", "@", "\uff1d", "\uff20", "a", "7", "'", '"', ",");
    const anyText = fc
      .tuple(starts, signs, fc.string({ maxLength: 8 }))
      .map((parts) => parts.join("").replaceAll("\u0000", ""))
      .filter((each) => each.isWellFormed());
    const texts = fc.sample(anyText, 400);

    const values = texts.map((each, at) => `(${at}, ${quotedText(each)})`).join(", ");
    const rows = await pool().query<{ guarded: string }>(
      `SELECT ${safeText("v.text")} AS guarded FROM (VALUES ${values}) v (at, text) ORDER BY v.at`,
    );

    const expected = texts.map((each) => rowsIn(csvLine([each, "."]))[0]?.[0]);
    expect(rows.rows.map(({ guarded }) => guarded)).toEqual(expected);
  });
});

async function* parts(given: string[][][]) {
  yield* given;
}

describe("a spreadsheet", () => {
  it("goes on on the next sheet where one is full", async () => {
    const rows = () => parts([[["1"], ["2"], ["3"]], [["4"]], [["5"]]]);

    expect(await rowsOfSheets(xlsxOf([{ heading: "N" }], rows(), 3))).toEqual([3, 3, 2]);
    expect(await rowsOfSheets(xlsxOf([{ heading: "N" }], rows(), 6))).toEqual([6]);
  });

  it("without a row has its heading, and one that breaks off is no file", async () => {
    async function* broken() {
      yield [["1"]];
      throw new Error("gone");
    }

    expect(await tableIn(xlsxOf([{ heading: "N" }], parts([])))).toEqual([["N"]]);
    await expect(text(xlsxOf([{ heading: "N" }], broken()))).rejects.toThrow("gone");
  });
});
