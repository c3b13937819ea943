import { describe, expect, it } from "vitest";
import { takeBack } from "~/features/imports/decide-import.server";
import { problemsOf } from "~/features/imports/import-queries.server";
import { previewImport } from "~/features/imports/receiving/preview-import.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { moveGrant } from "~/features/recovery/compensation/grants/move-grants.server";
import { archivePool, openPool } from "~/features/recovery/compensation/vouchers/edit-pools.server";
import { poolsOf } from "~/features/recovery/compensation/vouchers/pool-queries.server";
import { revealCode } from "~/features/recovery/compensation/vouchers/reveal-code.server";
import { voucherCodesImport } from "~/features/recovery/compensation/vouchers/voucher-import.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { aRow, createGivingCase, createPool, createProposals } from "~test/factories/compensation";
import { importAll, sendIn, standing } from "~test/factories/consent";
import { createPerson } from "~test/factories/person";

const KINDS = [voucherCodesImport];

async function aCaseWithPool() {
  const of = await createGivingCase({ rows: [aRow({ kind: "voucher" })] });
  return { of, pool: await createPool(of.businessId, { codes: 0 }) };
}

const bringIn = (
  of: { id: string; businessId: string },
  pool: string,
  codes: readonly string[],
  heading = "kode voucer",
) =>
  importAll({
    kind: voucherCodesImport,
    businessId: of.businessId,
    caseId: of.id,
    text: `${heading}\n${codes.join("\n")}\n`,
    constants: { pool },
  });

describe("a table of voucher codes", () => {
  it("is sealed as it is read: neither table, sample nor list of wrong rows tells a code", async () => {
    const { of, pool } = await aCaseWithPool();
    const long = "L".repeat(200);
    const id = await bringIn(of, pool, ["SENJA-7F3K-29QX", "SENJA-AAAA-BBBB", "1.2E+14", long]);

    expect(await standing(id)).toMatchObject({ state: "done", moved: 2, bad: 2 });
    expect((await problemsOf(id)).first.map(({ reason }) => reason)).toEqual([
      "digitsLost",
      "noVoucher",
    ]);
    const [kept] = await db.$queryRaw<{ text: string }[]>`
      SELECT (SELECT string_agg(c::text, ' ') FROM "VoucherCode" c)
        || (SELECT string_agg(i::text, ' ') FROM "TableImport" i)
        || (SELECT string_agg(p::text, ' ') FROM "ImportProblem" p) AS text`;
    expect(kept?.text).toContain("SE•••••QX");
    expect(kept?.text).not.toMatch(/7F3K|AAAA|LLL/);
    expect(await poolsOf(of.businessId)).toMatchObject([{ id: pool, all: 2, free: 2 }]);
  });

  it("shows no code while its columns are settled", async () => {
    const { of, pool } = await aCaseWithPool();
    const id = await sendIn({
      kind: voucherCodesImport,
      businessId: of.businessId,
      caseId: of.id,
      text: "code\nSENJA-7F3K-29QX\n",
      constants: { pool },
    });
    const preview = await previewImport(voucherCodesImport, id, { country: "", timeZone: "UTC" });

    expect(preview.rows).toEqual([{ line: 2, cells: ["SE•••••QX"] }]);
  });

  it("knows each code once, in the file and beyond it", async () => {
    const { of, pool } = await aCaseWithPool();
    await bringIn(of, pool, ["SENJA-1111", "SENJA-2222", "SENJA-1111"]);
    const id = await bringIn(of, pool, ["SENJA-2222", "SENJA-3333"], "code");

    expect(await standing(id)).toMatchObject({ known: 1 });
    expect(await db.voucherCode.count()).toBe(3);
  });

  it("is refused row by row where its pool is closed or of another business", async () => {
    const { of, pool } = await aCaseWithPool();
    const other = await aCaseWithPool();
    allowed(await archivePool(await createPerson(), of.businessId, pool));

    const id = await sendIn({
      kind: voucherCodesImport,
      businessId: of.businessId,
      caseId: of.id,
      text: "code\nSENJA-1111\n",
      constants: { pool: other.pool },
    });
    await workOffImports(KINDS);

    expect(await standing(id)).toMatchObject({ state: "ready", good: 0, bad: 1 });
    expect((await problemsOf(id)).first).toMatchObject([{ reason: "unknownPool" }]);
  });

  it("goes out again but for what somebody has", async () => {
    const { of, pool } = await aCaseWithPool();
    const [care, lead] = [await createPerson({ roles: ["customer_care"] }), await createPerson()];
    const id = await bringIn(of, pool, ["SENJA-1111", "SENJA-2222", "SENJA-3333"]);
    const [grant = ""] = await createProposals(of, 1, care);
    const at = { caseId: of.id, businessId: of.businessId, id: grant };
    allowed(await moveGrant(lead, { ...at, move: "approve" }));
    allowed(await moveGrant(care, { ...at, move: "issue" }));

    allowed(await takeBack(id));
    await workOffImports(KINDS);

    expect(await standing(id)).toMatchObject({ state: "undone" });
    expect(await db.voucherCode.findMany()).toMatchObject([{ grantId: grant }]);
    expect(allowed(await revealCode(care, { caseId: of.id, grantId: grant }))).toMatch(/^SENJA-/);
    expect(await db.auditEvent.count({ where: { kind: "voucher_code.revealed" } })).toBe(1);
  });
});

describe("a pool of vouchers", () => {
  it("has a name of its own, and a last day that lies ahead", async () => {
    const of = await createGivingCase();
    const lead = await createPerson();
    const wish = { name: "Kopi gratis", valueMinor: 2_500_000, validUntil: "2030-01-31" };

    const id = allowed(await openPool(lead, of.businessId, wish));

    expect(await db.voucherPool.findUnique({ where: { id } })).toMatchObject({
      currency: "IDR",
      validUntil: new Date("2030-01-31T16:59:00Z"),
    });
    expect(await openPool(lead, of.businessId, wish)).toMatchObject({
      refusal: { key: "compensation.refusals.poolName" },
    });
    expect(
      await openPool(lead, of.businessId, { ...wish, name: "Old", validUntil: "2020-01-31" }),
    ).toMatchObject({ refusal: { key: "compensation.refusals.pastDay" } });
  });
});
