/** Names and notes from before they were sealed: readable at once, sealed by a worker, lost never. */
import { expect, it } from "vitest";
import { customerPage } from "~/features/recovery/customers/customer-page.server";
import { customersOfCase } from "~/features/recovery/customers/customer-queries.server";
import { sealOldWords } from "~/features/recovery/customers/seal-words.server";
import { openWords } from "~/features/recovery/customers/sealed-words.server";
import { missedRequestsImport } from "~/features/recovery/importing/customer-imports.server";
import { requireRequest } from "~/features/recovery/requests/request-queries.server";
import { db } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { importAll } from "~test/factories/consent";

const CARE = { id: "00000000-0000-7000-8000-000000000000", roles: ["customer_care"] } as const;
const NAMES = ["Siti Aminah", "Bùdi 🐈", "\u0001Wati"];
const NOTE = "Waited for the cake";

async function aCaseFromBefore() {
  const { id: businessId } = await createBusiness({ country: "ID" });
  const { id: caseId } = await createActiveCase({ businessId });
  const lines = NAMES.map((_, row) => `08123456789${row};2026-11-20 08:00;tanya;x;y`);
  await importAll({
    kind: missedRequestsImport,
    businessId,
    caseId,
    text: `no hp;tanggal;jenis;nama;catatan\n${lines.join("\n")}\n`,
  });
  // As the migration leaves rows that were written in the clear.
  await db.$executeRaw`
    UPDATE "CustomerTold" t SET "noteSealed" = '\\x00'::bytea || convert_to(${NOTE}, 'UTF8'),
      "nameSealed" = '\\x00'::bytea || convert_to((${NAMES}::text[])[t.line - 1], 'UTF8')`;
  await db.$executeRaw`
    UPDATE "MissedRequest" SET "noteSealed" = '\\x00'::bytea || convert_to(${NOTE}, 'UTF8')`;
  return caseId;
}

const shown = async (caseId: string) => {
  const { rows } = await customersOfCase(CARE, caseId, { search: null, after: null });
  const [first] = rows;
  const page = await customerPage(CARE, caseId, first?.id ?? "");
  const request = await db.missedRequest.findFirstOrThrow({ where: { caseId } });
  return {
    names: rows.map(({ name }) => name).toSorted(),
    note: page?.told[0]?.note,
    requestNote: (await requireRequest(CARE, caseId, request.id)).note,
  };
};

const EVERYTHING = { names: NAMES.toSorted(), note: NOTE, requestNote: NOTE };

async function stored(): Promise<string> {
  const [row] = await db.$queryRaw<{ text: string }[]>`
    SELECT (SELECT string_agg(encode("nameSealed" || "noteSealed", 'hex'), ' ') FROM "CustomerTold")
      || (SELECT string_agg(encode("noteSealed", 'hex'), ' ') FROM "MissedRequest") AS text`;
  return row?.text ?? "";
}

const hex = (text: string) => Buffer.from(text).toString("hex");

it("are read in either form, and stand nowhere in the clear once a worker has been there", async () => {
  const caseId = await aCaseFromBefore();
  expect(await shown(caseId)).toEqual(EVERYTHING);
  expect(await stored()).toContain(hex("Siti Aminah"));

  await sealOldWords();

  expect(await shown(caseId)).toEqual(EVERYTHING);
  const after = await stored();
  for (const words of [...NAMES, NOTE]) expect(after).not.toContain(hex(words));
});

it("are sealed once by several workers, and left alone where they are sealed", async () => {
  const caseId = await aCaseFromBefore();

  await Promise.all([sealOldWords(), sealOldWords(), sealOldWords()]);
  const once = await stored();
  await sealOldWords();

  expect(await stored()).toBe(once);
  expect(await shown(caseId)).toEqual(EVERYTHING);
});

it("cannot be opened as anything else", async () => {
  await aCaseFromBefore();
  await sealOldWords();
  const told = await db.customerTold.findFirstOrThrow();

  expect(() => openWords("customer note", told.nameSealed)).toThrow("cannot be opened");
});
