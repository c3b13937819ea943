import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginImport, pauseImport, takeBack } from "~/features/imports/decide-import.server";
import { problemsOf } from "~/features/imports/import-queries.server";
import { previewImport } from "~/features/imports/receiving/preview-import.server";
import { importContent } from "~/features/imports/receiving/receive-import.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import {
  proposeFor,
  proposeWithin,
} from "~/features/recovery/compensation/grants/propose-grants.server";
import { scoreCustomer } from "~/features/recovery/customers/care/change-customer.server";
import { customerPage } from "~/features/recovery/customers/customer-page.server";
import {
  customersOfCase,
  openContact,
} from "~/features/recovery/customers/customer-queries.server";
import { customerSearch } from "~/features/recovery/customers/customer-search";
import {
  customersImport,
  missedRequestsImport,
} from "~/features/recovery/importing/customer-imports.server";
import { dataFolder } from "~/platform/data-folder.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { createPolicy } from "~test/factories/compensation";
import { importAll, sendIn, standing } from "~test/factories/consent";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";

const CARE = { roles: ["customer_care"] } as const;
const KINDS = [customersImport, missedRequestsImport];
const EVERYTHING = { search: null, after: null };

async function aCase() {
  const { id, businessId } = await createActiveCase({
    businessId: (await createBusiness({ country: "ID" })).id,
  });
  return { id, businessId: businessId ?? "" };
}

const bringIn = (
  of: { id: string; businessId: string },
  kind: "customers" | "requests",
  text: string,
) =>
  importAll({
    kind: kind === "customers" ? customersImport : missedRequestsImport,
    businessId: of.businessId,
    caseId: of.id,
    text,
    constants: { currency: "IDR" },
  });

describe("a table of affected customers", () => {
  it("brings in each person once, with number and address sealed", async () => {
    const found = await aCase();
    const id = await bringIn(
      found,
      "customers",
      "nama;no hp;email;jumlah\nSiti;0812-3456-7890;siti@contoh.id;Rp 125.000\nBudi;6.281234567891E+12;;\nWati;;wati@contoh.id;\n",
    );

    expect(await standing(id)).toMatchObject({ state: "done", moved: 3, bad: 0 });
    const { rows } = await customersOfCase(CARE, found.id, EVERYTHING);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(["Budi", "Siti", "Wati"]);
    const stored = await db.customer.findMany();
    expect(stored.map(openContact).map(({ phone }) => phone)).toEqual(
      expect.arrayContaining(["+6281234567890", "+6281234567891", null]),
    );
    const [raw] = await db.$queryRaw<{ text: string }[]>`
      SELECT string_agg(c::text, ' ') AS text FROM "Customer" c`;
    expect(raw?.text).not.toMatch(/81234567890|siti@contoh/);
    expect(await db.customerTold.findMany({ where: { lossMinor: { not: null } } })).toMatchObject([
      { lossMinor: 12_500_000n, currency: "IDR" },
    ]);
  });

  it("merges rows about one person and shows where they disagree", async () => {
    const found = await aCase();
    await bringIn(
      found,
      "customers",
      "nama;no hp;email\nSiti;081234567890;\nSiti Aminah;+62 812 3456 7890;siti@contoh.id\n",
    );
    await bringIn(found, "customers", "nama;email\nSiti;siti@contoh.id\n");

    const { rows } = await customersOfCase(CARE, found.id, EVERYTHING);
    expect(rows).toMatchObject([{ isDisputed: true, emailHint: "s•••@contoh.id" }]);
    expect(await db.customerTold.count()).toBe(3);
  });

  it("gives somebody known by address the number that a later table tells, and takes it back exactly", async () => {
    const found = await aCase();
    await bringIn(found, "customers", "nama;email\nSiti;siti@contoh.id\n");
    const before = await db.customer.findFirstOrThrow();
    const id = await bringIn(
      found,
      "customers",
      "nama;no hp;email\nSiti;081234567890;siti@contoh.id\nBudi;081234567891;budi@contoh.id\n",
    );

    const { rows } = await customersOfCase(CARE, found.id, EVERYTHING);
    expect(rows.map(({ id, name }) => [name, id === before.id])).toEqual([
      ["Siti", true],
      ["Budi", false],
    ]);
    expect(openContact(await db.customer.findFirstOrThrow({ where: { id: before.id } }))).toEqual({
      phone: "+6281234567890",
      email: "siti@contoh.id",
    });
    const later = await bringIn(found, "customers", "no hp\n0812 3456 7890\n");
    expect(await db.customer.count()).toBe(2);

    for (const each of [later, id]) {
      allowed(await takeBack(each));
      await workOffImports(KINDS);
    }
    expect(await db.customer.findMany()).toEqual([before]);
  });

  it("takes an address back that only the table taken back had told", async () => {
    const found = await aCase();
    await bringIn(found, "customers", "nama;no hp\nSiti;081234567890\n");
    const before = await db.customer.findMany();
    const id = await bringIn(found, "customers", "no hp;email\n081234567890;siti@contoh.id\n");
    expect(await db.customer.findMany()).not.toEqual(before);

    allowed(await takeBack(id));
    await workOffImports(KINDS);

    expect(await db.customer.findMany()).toEqual(before);
  });

  it("shows that two on record are one person, and gives them no more than one may get", async () => {
    const found = await aCase();
    await createPolicy(found.businessId, { perPerson: 15_000 });
    await bringIn(found, "customers", "nama;no hp\nSiti;081234567890\n");
    await bringIn(found, "customers", "nama;email\nSiti;siti@contoh.id\n");
    const id = await bringIn(
      found,
      "customers",
      "nama;no hp;email\nSiti;081234567890;siti@contoh.id\n",
    );

    const { rows } = await customersOfCase(CARE, found.id, EVERYTHING);
    expect(rows.map(({ isTwice }) => isTwice)).toEqual([true, true]);
    const [one = "", other = ""] = rows.map(({ id }) => id);
    expect(await customerPage(CARE, found.id, one)).toMatchObject({ alsoAs: [{ id: other }] });
    const care = await createPerson({ roles: ["customer_care"] });
    const of = { ...found, phase: "active" } as const;
    allowed(await proposeFor(care, of, [one, other]));
    expect((await db.grant.findMany()).map(({ amountMinor }) => amountMinor).toSorted()).toEqual([
      10_000n,
      5_000n,
    ]);

    allowed(await takeBack(id));
    await workOffImports(KINDS);
    const after = await customersOfCase(CARE, found.id, EVERYTHING);
    expect(after.rows.map(({ isTwice }) => isTwice)).toEqual([false, false]);
  });

  it("keeps out what cannot be read, with the reason, and nothing of the person", async () => {
    const found = await aCase();
    const id = await bringIn(
      found,
      "requests",
      [
        "no hp;email;tanggal;jenis;jumlah",
        "081234567890;;2026-11-20 08:00;otp;10.000",
        "6.28E+12;;2026-11-20 08:00;otp;",
        ";;2026-11-20 08:00;otp;",
        ";nobody@;2026-11-20 08:00;otp;",
        "081234567891;;;otp;",
        "081234567892;;2026-11-20 08:00;telepathy;",
        "081234567893;;2026-11-20 08:00;otp;a lot",
      ].join("\n"),
    );

    expect(await standing(id)).toMatchObject({ state: "done", moved: 1, bad: 6 });
    const { first } = await problemsOf(id);
    expect(first.map(({ reason }) => reason)).toEqual([
      "digitsLost",
      "noPerson",
      "noAddress",
      "missing",
      "unknownHarm",
      "noMoney",
    ]);
  });

  it("applies opt-outs at once, and keeps them when the import is taken back", async () => {
    const found = await aCase();
    const id = await bringIn(found, "customers", "no hp;berhenti\n081234567890;ya\n");

    expect(await db.contactChoice.findMany({ where: { stopped: true } })).toHaveLength(4);
    allowed(await takeBack(id));
    await workOffImports(KINDS);

    expect(await db.contactChoice.count({ where: { stopped: true } })).toBe(4);
    expect(await db.customer.count()).toBe(0);
  });

  it("is taken back whole, but for what another import said and what people worked on", async () => {
    const found = await aCase();
    const rows = Array.from(
      { length: 30 },
      (_, row) => `0812345678${String(row).padStart(2, "0")};2026-11-20 08:00;pertanyaan`,
    );
    await bringIn(found, "customers", "nama;no hp\nSiti;081234567800\n");
    const before = await db.customerTold.findMany();
    const id = await bringIn(found, "requests", `no hp;tanggal;jenis\n${rows.join("\n")}\n`);
    const worked = await db.missedRequest.findFirstOrThrow({ where: { line: 5 } });
    await db.missedRequest.update({
      where: { id: worked.id },
      data: { state: "in_progress", version: 2 },
    });
    expect(await db.affectedCustomer.count()).toBe(30);
    const scored = await db.missedRequest.findFirstOrThrow({ where: { line: 9 } });
    const { caseId, customerId } = scored;
    await scoreCustomer(await createPerson(), { caseId, customerId }, 4);

    allowed(await takeBack(id));
    await workOffImports(KINDS);

    expect(await standing(id)).toMatchObject({ state: "undone", moved: 0 });
    expect(await db.customerTold.findMany()).toEqual(before);
    expect(await db.missedRequest.findMany()).toMatchObject([{ id: worked.id }]);
    expect(await db.affectedCustomer.count()).toBe(3);
    expect(await db.customerScore.findMany()).toMatchObject([{ customerId, score: 4 }]);
  });

  it("leaves what a grant makes up for, so that telling it again is made up for once", async () => {
    const found = await aCase();
    await createPolicy(found.businessId);
    const rows = [
      "081234567800;2026-11-20 08:00;pesanan;INV-1",
      "081234567801;2026-11-20 08:00;pesanan;INV-2",
    ];
    const text = ["no hp;tanggal;jenis;pesanan", ...rows].join("\n");
    const first = await bringIn(found, "requests", text);
    const granted = await db.missedRequest.findFirstOrThrow({ where: { reference: "INV-1" } });
    const care = await createPerson({ roles: ["customer_care"] });
    const of = { ...found, phase: "active" } as const;
    allowed(await proposeFor(care, of, [granted.customerId]));

    allowed(await takeBack(first));
    await workOffImports(KINDS);
    expect(await db.missedRequest.findMany()).toEqual([granted]);

    await bringIn(found, "requests", text);
    expect(await db.missedRequest.count()).toBe(2);
    const customers = await db.affectedCustomer.findMany();
    const { count } = allowed(
      await proposeFor(
        care,
        of,
        customers.map(({ customerId }) => customerId),
      ),
    );
    expect(count).toBe(1);
    expect((await db.grant.findMany()).map(({ reference }) => reference).toSorted()).toEqual([
      "INV-1",
      "INV-2",
    ]);
  });

  it("waits for whoever proposes for its customers, and leaves what they propose for", async () => {
    const found = await aCase();
    await createPolicy(found.businessId);
    const id = await bringIn(found, "requests", "no hp;tanggal;jenis\n0812345678;2026-11-20;otp\n");
    const { customerId } = await db.missedRequest.findFirstOrThrow();
    const care = await createPerson({ roles: ["customer_care"] });
    const of = { ...found, phase: "active" } as const;
    allowed(await takeBack(id));

    const { working } = await db.$transaction(async (tx) => {
      allowed(await proposeWithin(tx, care, of, [customerId], null));
      const working = workOffImports(KINDS);
      await untilSomeoneWaits();
      return { working };
    });
    await working;

    expect(await db.missedRequest.count()).toBe(1);
    expect(await db.grant.findMany()).toMatchObject([{ customerId }]);
  });

  it("takes in once what a mended table tells again, and says beforehand how much that is", async () => {
    const found = await aCase();
    const heading = "no hp;tanggal;jenis;pesanan";
    const good = [
      "081234567800;2026-11-20 08:00;pesanan;INV-1",
      "081234567801;2026-11-20 08:00;pesanan;INV-2",
      "081234567802;2026-11-20 09:00;tanya;",
    ];
    const bad = "081234567803;;tanya;";
    const first = await bringIn(found, "requests", [heading, ...good, bad].join("\n"));
    const before = await db.missedRequest.findMany({ orderBy: { id: "asc" } });

    const mended = [
      heading,
      "081234567800;2026-11-20 08:05;pesanan;inv-1",
      ...good.slice(1),
      "081234567803;2026-11-21 08:00;tanya;",
      "081234567802;2026-11-20 10:00;tanya;",
      "081234567801;2026-11-20 08:00;keluhan;INV-2",
    ].join("\n");
    const second = await sendIn({
      kind: missedRequestsImport,
      businessId: found.businessId,
      caseId: found.id,
      text: mended,
    });
    await workOffImports(KINDS);
    expect(await standing(second)).toMatchObject({ state: "ready", good: 6, known: 3 });
    expect(await missedRequestsImport.knownLines?.(db, { importId: second, most: 10 })).toEqual([
      2, 3, 4,
    ]);
    allowed(await beginImport(second));
    await workOffImports(KINDS);

    expect(await db.missedRequest.count()).toBe(6);
    expect(
      await db.missedRequest.findMany({ where: { importId: first }, orderBy: { id: "asc" } }),
    ).toEqual(before);

    allowed(await takeBack(first));
    await workOffImports(KINDS);
    expect(await db.missedRequest.findMany({ select: { importId: true } })).toEqual(
      Array.from({ length: 6 }, () => ({ importId: second })),
    );
    allowed(await takeBack(second));
    await workOffImports(KINDS);
    expect(await db.missedRequest.count()).toBe(0);
    expect(await db.customer.count()).toBe(0);
  });

  it("leaves what an earlier table told when the later one is taken back", async () => {
    const found = await aCase();
    const row = "081234567800;2026-11-20 08:00;pesanan";
    await bringIn(found, "requests", `no hp;tanggal;jenis\n${row}\n`);
    const before = await db.missedRequest.findMany();
    const id = await bringIn(found, "requests", `nomor hp;tanggal;jenis\n${row}\n`);

    allowed(await takeBack(id));
    await workOffImports(KINDS);

    expect(await db.missedRequest.findMany()).toEqual(before);
  });

  it("is one import, however often the same file arrives at once", async () => {
    const { id: caseId, businessId } = await aCase();
    const file = { name: "crm.csv", content: Buffer.from("no hp\n081234567890\n") };
    const person = await createPerson();
    const sent = await Promise.all(
      Array.from({ length: 6 }, () =>
        importContent(person, customersImport, { businessId, caseId }, file),
      ),
    );

    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.tableImport.count()).toBe(1);
    expect(sent.find(({ ok }) => !ok)).toMatchObject({
      refusal: { key: "imports.errors.again" },
    });
  });

  it("keeps people of two businesses apart, whatever their number", async () => {
    const [one, other] = [await aCase(), await aCase()];
    await bringIn(one, "customers", "nama;no hp\nSiti;081234567890\n");
    await bringIn(other, "customers", "nama;no hp\nSomebody;081234567890\nBudi;081234567891\n");

    const { rows } = await customersOfCase(CARE, one.id, EVERYTHING);
    expect(rows.map(({ name }) => name)).toEqual(["Siti"]);
    const search = customerSearch("081234567891");
    expect((await customersOfCase(CARE, one.id, { search, after: null })).rows).toEqual([]);
  });

  it("is found by the end of the number, by the whole one and by address", async () => {
    const found = await aCase();
    await bringIn(
      found,
      "customers",
      "nama;no hp;email\nSiti;081234567890;siti@contoh.id\nBudi;081234567891;\n",
    );

    for (const typed of ["7890", "0812 3456 7890", "+6281234567890", "SITI@contoh.id"]) {
      const search = customerSearch(typed);
      const { rows } = await customersOfCase(CARE, found.id, { search, after: null });
      expect(
        rows.map(({ name }) => name),
        typed,
      ).toEqual(["Siti"]);
    }
    const { rows } = await customersOfCase({ roles: ["viewer"] }, found.id, EVERYTHING);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(["B•••", "S•••"]);
  });

  it("waits where somebody paused it, and goes on from there", async () => {
    const { id: caseId, businessId } = await aCase();
    const text = "no hp;tanggal;jenis\n081234567890;2026-11-20 08:00;tanya\n";
    const id = await sendIn({ kind: missedRequestsImport, businessId, caseId, text });
    await workOffImports(KINDS);
    allowed(await beginImport(id));
    allowed(await pauseImport(id));

    await workOffImports(KINDS);
    expect(await standing(id)).toMatchObject({ state: "paused", moved: 0 });
    expect(existsSync(join(dataFolder().path, "imports", id))).toBe(false);
    expect(await db.missedRequest.count()).toBe(0);

    allowed(await beginImport(id));
    await workOffImports(KINDS);
    expect(await standing(id)).toMatchObject({ state: "done", moved: 1 });
    expect(await pauseImport(id)).toMatchObject({ refusal: { key: "imports.errors.moved" } });
  });

  it("is read as the last one with the same headings was", async () => {
    const { id: caseId, businessId } = await aCase();
    const place = { country: "ID", timeZone: "Asia/Jakarta" };
    const preview = async (text: string, of = { caseId, businessId }) => {
      const file = { name: "crm.csv", content: Buffer.from(text) };
      const sent = await importContent(await createPerson(), customersImport, of, file);
      return previewImport(customersImport, allowed(sent), place);
    };
    const before = await preview("Nama;No HP;Nilai\nSiti;081234567890;5.000\n");
    await importAll({
      kind: customersImport,
      businessId,
      caseId,
      text: "Nama;No HP;Nilai\nBudi;081234567891;5.000\n",
      constants: { currency: "IDR" },
    });
    const after = await preview("nama;no hp ;nilai\nWati;081234567892;9.000\n");
    const { id: elsewhere, businessId: other } = await aCase();
    const others = await preview("nama;no hp;nilai\nWati;081234567892;9.000\n", {
      caseId: elsewhere,
      businessId: other,
    });

    expect(before).toMatchObject({ isRemembered: false, guess: { constants: {} } });
    expect(after).toMatchObject({ isRemembered: true, guess: { constants: { currency: "IDR" } } });
    expect(others.isRemembered).toBe(false);
  });
});
