/** Tables of voucher codes, as imports. A code is sealed as it is read, and a business knows each once. */
import { createHmac } from "node:crypto";
import type { ImportKind, RowRead } from "~/features/imports/import-kind.server";
import { sealText } from "~/platform/sealed-bytes.server";
import { secrets } from "~/platform/secrets.server";
import { maskedCode } from "./masked-code";

const LONGEST = 120;

export const voucherCodesImport: ImportKind = {
  key: "voucher_codes",
  wanted: [
    {
      key: "code",
      names: ["code", "voucher", "voucher code", "coupon", "coupon code", "kode", "kode voucher"],
      isRequired: true,
    },
  ],
  constants: ["pool"],
  masked: maskedCode,
  async prepare(tx, { businessId, reading }) {
    const { pool = "" } = reading.constants;
    const open = await tx.voucherPool.findMany({
      where: { businessId, archivedAt: null },
      select: { id: true },
    });
    const isKnown = open.some(({ id }) => id === pool);
    return (cell): RowRead => {
      if (!isKnown) return { ok: false, column: "code", reason: "unknownPool" };
      return readCode(cell("code"), pool);
    };
  },
  /** A code that the business has already, in whichever pool, stays where it is. */
  async move(tx, { importId, businessId, upTo }) {
    await tx.$executeRaw`
      INSERT INTO "VoucherCode" (id, "poolId", "businessId", "importId", line, "codeSealed",
        "codeHash", hint)
      SELECT gen_random_uuid(), (r.facts->>'pool')::uuid, ${businessId}::uuid, r."importId", r.line,
        decode(r.facts->>'codeSealed', 'hex'), decode(r.facts->>'codeHash', 'hex'), r.facts->>'hint'
      FROM "ImportRow" r WHERE r."importId" = ${importId}::uuid AND r.line <= ${upTo}
      ON CONFLICT DO NOTHING`;
  },
  /** What was handed out stays with whoever got it. */
  takeBack: (tx, importId, most) => tx.$executeRaw`
    DELETE FROM "VoucherCode" WHERE id IN (
      SELECT id FROM "VoucherCode" WHERE "importId" = ${importId}::uuid AND "grantId" IS NULL
      LIMIT ${most} FOR UPDATE)`,
  async countKnown(tx, { importId, businessId }) {
    const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "ImportRow" r
      JOIN "VoucherCode" c ON c."businessId" = ${businessId}::uuid
        AND c."codeHash" = decode(r.facts->>'codeHash', 'hex')
      WHERE r."importId" = ${importId}::uuid`;
    return count;
  },
};

function readCode(written: string, pool: string): RowRead {
  const code = written.replace(/^'/, "").trim();
  if (!code) return { ok: false, column: "code", reason: "missing" };
  if (/^\d[.,]\d+E\+\d+$/i.test(code)) return { ok: false, column: "code", reason: "digitsLost" };
  if (code.length > LONGEST || !/^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(code)) {
    return { ok: false, column: "code", reason: "noVoucher" };
  }
  const key = createHmac("sha256", secrets().contactHashKey).update(`voucher\0${code}`).digest();
  const hint = maskedCode(code);
  return {
    ok: true,
    key,
    facts: {
      pool,
      codeSealed: sealText("voucher code", code).toString("hex"),
      codeHash: key.toString("hex"),
      hint,
    },
    shown: { code: hint },
  };
}
