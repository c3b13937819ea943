import { existsSync } from "node:fs";
import { readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { consentImport } from "~/features/consent/log/consent-import.server";
import { contactHash } from "~/features/contacts/contact-hash.server";
import { beginImport, cancelImport, takeBack } from "~/features/imports/decide-import.server";
import type { ImportKind, RowReader } from "~/features/imports/import-kind.server";
import { problemsOf } from "~/features/imports/import-queries.server";
import { problemFile } from "~/features/imports/problem-file.server";
import { importContent } from "~/features/imports/receiving/receive-import.server";
import { FIRST_PORTION } from "~/features/imports/working/portion";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { dataFolder } from "~/platform/data-folder.server";
import { db, pool } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { markOfProcess } from "~/platform/process-mark.server";
import { allowed } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createConsentSource, importAll, sendIn, standing } from "~test/factories/consent";
import { createPerson } from "~test/factories/person";
import { xlsxOfRows } from "~test/factories/xlsx";

const KINDS = [consentImport];
const records = (importId: string) =>
  db.consentRecord.findMany({ where: { importId }, orderBy: { line: "asc" } });

async function aShop() {
  const business = await createBusiness();
  const source = await createConsentSource(business.id, { name: "Checkout" });
  return { businessId: business.id, source };
}

/** Numbers in every way people write them; each seventh row is wrong, each eleventh repeats the first. */
function longLog(rows: number): { text: string; good: number; bad: number; repeated: number } {
  const lines = ["phone;given at;source"];
  const sums = { good: 0, bad: 0, repeated: 0 };
  for (let row = 1; row <= rows; row++) {
    const number = `0812${String(10_000_000 + row).slice(-8)}`;
    if (row % 7 === 0) {
      sums.bad += 1;
      lines.push(`nobody;2026-01-02 10:00;Checkout`);
    } else if (row % 11 === 0) {
      sums.repeated += 1;
      lines.push(`081210000001;2026-01-02 10:00;Checkout`);
    } else {
      sums.good += 1;
      lines.push(`${number};02/01/2026 10:00;checkout`);
    }
  }
  return { text: `${lines.join("\n")}\n`, ...sums };
}

/** Stands in for a process that dies: at its n-th call the work is torn off, and nothing is put right. */
function dyingAt(call: number): ImportKind & { calls: number } {
  const kind = {
    ...consentImport,
    calls: 0,
    async prepare(...args: Parameters<ImportKind["prepare"]>): Promise<RowReader> {
      const read = await consentImport.prepare(...args);
      return (cell, line) => {
        kind.calls += 1;
        if (kind.calls === call) throw new Error("killed");
        return read(cell, line);
      };
    },
  };
  return kind;
}

describe("importing a log of consents", () => {
  it("keeps of a person the keyed hash and nothing else", async () => {
    const { businessId, source } = await aShop();

    const id = await importAll({
      businessId,
      text: "name,phone,given at,source\nBudi Santoso,0812-3456-7890,2026-01-02 10:00,Checkout\n",
    });

    expect(await records(id)).toMatchObject([
      {
        line: 2,
        sourceId: source.id,
        contactHash: new Uint8Array(contactHash("+6281234567890")),
        givenAt: new Date("2026-01-02T03:00:00Z"),
      },
    ]);
    const rows = await pool().query(
      `SELECT query_to_xml('SELECT * FROM "TableImport"', true, false, '')::text AS imports,
        query_to_xml('SELECT * FROM "ImportRow"', true, false, '')::text AS rows,
        query_to_xml('SELECT * FROM "AuditEvent"', true, false, '')::text AS events`,
    );
    expect(JSON.stringify(rows.rows)).not.toMatch(/Budi|34567890|3456-7890/);
  });

  it("seals the file while it waits, and deletes it with the end of the import", async () => {
    const { businessId } = await aShop();
    const folder = join(dataFolder().path, "imports");

    const id = await sendIn({ businessId, text: longLog(50).text });
    const waiting = await readFile(join(folder, id));
    await workOffImports(KINDS);
    allowed(await beginImport(id));
    await workOffImports(KINDS);

    expect(waiting.includes("0812")).toBe(false);
    expect(existsSync(join(folder, id))).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it("counts before anything counts, with a reason for every row that stays out", async () => {
    const { businessId } = await aShop();
    const text =
      "phone,given at,source\n0812-3456-7890,2026-01-02,Checkout\n6.28E+12,2026-01-02,Checkout\n" +
      "0812-3456-7891,2026-99-02,Checkout\n0812-3456-7892,2026-01-02,Fair\n+62 812 3456 7890,2026-01-03,checkout\n" +
      "0812-3456-7893,2091-01-02,Checkout\n,2026-01-02,Checkout\n";

    const id = await sendIn({ businessId, text });
    await workOffImports(KINDS);

    expect(await standing(id)).toMatchObject({
      state: "ready",
      good: 1,
      bad: 5,
      repeated: 1,
      known: 0,
    });
    expect(await records(id)).toEqual([]);
    expect((await problemsOf(id)).first).toEqual([
      { line: 3, column: "phone", reason: "digitsLost", excerpt: "6.28E+12" },
      { line: 4, column: "givenAt", reason: "noMoment", excerpt: "2026-99-02" },
      { line: 5, column: "source", reason: "unknownSource", excerpt: "Fair" },
      { line: 6, column: "", reason: "repeated", excerpt: "" },
      { line: 7, column: "givenAt", reason: "inFuture", excerpt: "2091-01-02" },
      { line: 8, column: "phone", reason: "missing", excerpt: "" },
    ]);
  });

  it("gives the rows that stayed out as a file, masked and free of formulas", async () => {
    const { businessId } = await aShop();
    const id = await sendIn({
      businessId,
      text: 'phone,given at,source\n0812-3456-7890,2026-01-02,"=cmd|calc 0812-3456-7890"\n',
    });
    await workOffImports(KINDS);

    let file = "";
    for await (const part of problemFile({ id, kind: "consent" }, textsFor("en"))) file += part;

    expect(file).toContain(`"2","Source of consent"`);
    expect(file).toContain(`"'=cmd|calc 0812••••••90"`);
  });

  it("goes on where a process died while reading, without loss and without doubles", async () => {
    const { businessId } = await aShop();
    const log = longLog(7_000);
    // Long enough to be read in several parts.
    const text = log.text.replaceAll("\n", `;${"x".repeat(400)}\n`);
    const id = await sendIn({ businessId, text });

    for (const call of [2_600, 3_100, 1_000]) {
      await expect(workOffImports([dyingAt(call)])).rejects.toThrow("killed");
    }
    const halfway = await standing(id);
    await workOffImports(KINDS);
    allowed(await beginImport(id));
    await workOffImports(KINDS);

    expect(halfway).toMatchObject({ state: "checking" });
    expect(halfway.readTo).toBeGreaterThan(2_000);
    expect(halfway.place).toMatchObject({ encoding: "utf-8", separator: ";" });
    const { good, bad, repeated } = log;
    expect(await standing(id)).toMatchObject({ state: "done", good, bad, repeated, moved: good });
    expect(await db.consentRecord.count({ where: { importId: id } })).toBe(good);
    expect(await db.importRow.count()).toBe(0);
  });

  it("goes on where a process died while moving rows", async () => {
    const { businessId } = await aShop();
    const log = longLog(15_000);
    const id = await sendIn({ businessId, text: log.text });
    await workOffImports(KINDS);
    allowed(await beginImport(id));
    let calls = 0;
    const dying: ImportKind = {
      ...consentImport,
      async move(tx, part) {
        await consentImport.move(tx, part);
        calls += 1;
        if (calls === 2) throw new Error("killed");
      },
    };

    await expect(workOffImports([dying])).rejects.toThrow("killed");
    const halfway = await standing(id);
    await workOffImports(KINDS);

    expect(halfway.moved).toBe(FIRST_PORTION);
    expect(await standing(id)).toMatchObject({ state: "done", moved: log.good });
    expect(await db.consentRecord.count({ where: { importId: id } })).toBe(log.good);
  });

  it("goes on when its connection to the database is lost", async () => {
    const { businessId } = await aShop();
    const log = longLog(5_000);
    const id = await sendIn({ businessId, text: log.text });
    let isCut = false;
    const cut: ImportKind = {
      ...consentImport,
      async prepare(...args) {
        const read = await consentImport.prepare(...args);
        return (cell, line) => {
          if (line === 3_000 && !isCut) {
            isCut = true;
            void pool().query(
              `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'
               AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
            );
          }
          return read(cell, line);
        };
      },
    };

    await workOffImports([cut]).catch(() => undefined);
    await workOffImports(KINDS);

    const { good, bad, repeated } = log;
    expect(isCut).toBe(true);
    expect(await standing(id)).toMatchObject({ state: "ready", good, bad, repeated });
    expect(await db.importRow.count({ where: { importId: id } })).toBe(good);
  });

  it("is done by one of several workers", async () => {
    const { businessId } = await aShop();
    const log = longLog(3_000);
    const id = await sendIn({ businessId, text: log.text });

    await Promise.all([workOffImports(KINDS), workOffImports(KINDS), workOffImports(KINDS)]);

    expect(await standing(id)).toMatchObject({ state: "ready", good: log.good });
  });

  it("takes an import back whole, and leaves others alone", async () => {
    const { businessId } = await aShop();
    const first = await importAll({ businessId, text: longLog(300).text });
    const second = await importAll({ businessId, text: longLog(400).text });
    const { good, known } = await standing(second);

    allowed(await takeBack(second));
    await workOffImports(KINDS);

    expect(known).toBe((await standing(first)).good);
    expect(good).toBeGreaterThan(known);
    expect(await standing(second)).toMatchObject({ state: "undone", moved: 0 });
    expect(await db.consentRecord.count()).toBe((await standing(first)).moved);
  });

  it("keeps nothing of an import that is cancelled, whatever the worker was at", async () => {
    const { businessId } = await aShop();
    const person = await createPerson();
    const id = await sendIn({ businessId, text: longLog(4_000).text });
    const cancelling: ImportKind = {
      ...consentImport,
      async prepare(...args) {
        const read = await consentImport.prepare(...args);
        allowed(await cancelImport(person, id));
        return read;
      },
    };

    await workOffImports([cancelling]);

    expect(await standing(id)).toMatchObject({ state: "cancelled", good: 0 });
    expect(await db.importRow.count()).toBe(0);
  });

  it("refuses the same file twice, until it was taken back", async () => {
    const { businessId } = await aShop();
    const person = await createPerson();
    const text = longLog(20).text;
    const file = { name: "again.csv", content: Buffer.from(text) };
    const id = await importAll({ businessId, text });

    const again = await importContent(person, consentImport, { businessId }, file);
    allowed(await takeBack(id));
    await workOffImports(KINDS);
    const later = await importContent(person, consentImport, { businessId }, file);

    expect(again).toMatchObject({ ok: false, refusal: { key: "imports.errors.again" } });
    expect(later.ok).toBe(true);
  });

  it("deletes what nobody decided about within a day", async () => {
    const { businessId } = await aShop();
    const id = await sendIn({ businessId, text: longLog(50).text });
    await workOffImports(KINDS);
    await db.tableImport.update({
      where: { id },
      data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
    });

    await workOffImports(KINDS);

    expect(await standing(id)).toMatchObject({ state: "cancelled", problem: "undecided" });
    expect(await db.importRow.count()).toBe(0);
    expect(existsSync(join(dataFolder().path, "imports", id))).toBe(false);
  });

  it("reads a spreadsheet as it reads CSV", async () => {
    const { businessId } = await aShop();
    const rows = longLog(200)
      .text.trim()
      .split("\n")
      .map((line) => line.split(";"));

    const id = await importAll({ businessId, text: await xlsxOfRows(rows) });

    expect(await db.consentRecord.count({ where: { importId: id } })).toBe(longLog(200).good);
  });

  it("refuses what is no table before it keeps anything", async () => {
    const { businessId } = await aShop();
    const file = { name: "x.csv", content: Buffer.from("%PDF-1.7") };

    const verdict = await importContent(await createPerson(), consentImport, { businessId }, file);

    expect(verdict).toMatchObject({ refusal: { key: "imports.tables.noTable" } });
    expect(await db.tableImport.count()).toBe(0);
  });
});

it.runIf(process.platform === "linux")(
  "keeps no file of an upload whose process was killed",
  async () => {
    const { businessId } = await aShop();
    const id = await sendIn({ businessId, text: "phone;given at;source\n" });
    const folder = join(dataFolder().path, "imports");
    const mark = (markOfProcess() ?? "").split(".");
    const left = join(folder, `arriving.${mark[0]}.${mark[1]}.1.part`);
    const arriving = join(folder, `arriving.${mark.join(".")}.part`);
    const kept = join(folder, "01a21fe4-d642-70f6-b6ea-63e9f644638e");
    const old = join(folder, "01a21fe4-d642-70f6-b6ea-63e9f644638f");
    for (const path of [left, arriving, kept, old]) await writeFile(path, "sealed");
    await utimes(old, 0, 0);
    await utimes(join(folder, id), 0, 0);

    await workOffImports([]);

    const there = [left, old, arriving, kept, join(folder, id)].map((path) => existsSync(path));
    expect(there).toEqual([false, false, true, true, true]);
    for (const path of [arriving, kept]) await rm(path);
  },
);
