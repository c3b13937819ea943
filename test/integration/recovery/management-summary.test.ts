import { createHash } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { noteReply } from "~/features/recovery/customers/care/change-customer.server";
import { figuresFile } from "~/features/recovery/progress/figures-file.server";
import { makeSummary } from "~/features/recovery/progress/make-summary.server";
import { db } from "~/platform/db.server";
import { atMoment } from "~/platform/moment.server";
import { stopPdf } from "~/platform/pdf/pdf.server";
import { allowed } from "~test/factories/appeal";
import { createAffected } from "~test/factories/campaign";
import { createPerson } from "~test/factories/person";
import { textOfPages } from "~test/templates/pdf-text";

afterAll(() => stopPdf());

const AT = new Date("2026-11-27T03:42:10Z");

async function siti() {
  const found = await createAffected(0, [
    "081234567890;siti@contoh.id;Siti Aminah;2026-11-20 08:00;pertanyaan;INV-77",
    ...Array.from(
      { length: 7 },
      (_, row) => `0812345678${row}1;;Budi ${row};2026-11-20 08:00;keluhan;INV-${row}`,
    ),
  ]);
  const person = await createPerson({
    name: "Maya Lestari",
    roles: ["support_lead"],
    timeZone: "Asia/Jakarta",
  });
  const { id: customerId } = await db.customer.findFirstOrThrow({
    where: { businessId: found.businessId, phoneEnd: "7890" },
  });
  const key = { caseId: found.caseId, customerId };
  const reply = { channel: "whatsapp", at: "2026-11-26T09:00", text: "Kecewa sekali" } as const;
  allowed(await atMoment(AT, () => noteReply(person, key, reply)));
  const of = { id: found.caseId, reference: found.reference, businessId: found.businessId };
  return { ...found, person, of };
}

/** Without the spaces and breaks that layout puts in. */
const solid = (text: string) => text.normalize("NFKC").replace(/[\s\u200b-\u200f]/g, "");

it("tells management how far it is, nobody's name, and that it was made", async () => {
  const { person, of, reference, business } = await siti();

  const pdf = await atMoment(AT, () => makeSummary(person, of, "id"));

  const pages = await textOfPages(pdf);
  const said = solid(pages.join(" "));
  expect(pages.length).toBeLessThanOrEqual(2);
  for (const words of [
    reference,
    business,
    "Pemulihan bagi pelanggan kami",
    "kurang dari 5",
    "Maya Lestari",
    "27 Nov 2026, 10.42 WIB",
  ]) {
    expect(said).toContain(solid(words));
  }
  // One of eight was contacted: that seven were not would tell it.
  expect(said).toContain(solid("Belum ada yang mencoba tidak ditampilkan"));
  expect(said).toContain(solid("Semua kecuali kurang dari 5 pelanggan masih harus dihubungi"));
  expect(said).not.toMatch(/Siti|Aminah|Budi|567890|(?<![\w-])7890(?![\w-])|siti@|Kecewa|INV-/);
  const [event] = await db.auditEvent.findMany({ where: { kind: "progress.summarised" } });
  expect(event).toMatchObject({ actorId: person.id, caseId: of.id, subjectKind: "case" });
  expect(event?.detail).toEqual({
    language: "id",
    sha256: createHash("sha256").update(pdf).digest("hex"),
  });
});

it("makes the same bytes of the same figures, and others when they have changed", async () => {
  const { person, of } = await siti();
  const make = () => atMoment(AT, () => makeSummary(person, of, "en"));
  const [one, again] = [await make(), await make()];
  expect(Buffer.from(again).equals(Buffer.from(one))).toBe(true);

  await db.affectedCustomer.updateMany({
    where: { caseId: of.id },
    data: { state: "contacted", contactedAt: AT },
  });

  expect(Buffer.from(await make()).equals(Buffer.from(one))).toBe(false);
});

it("gives the figures as a file, and keeps that they were taken", async () => {
  const { person, of } = await siti();
  const parts: Buffer[] = [];

  for await (const part of await figuresFile(person, of, "csv")) parts.push(part as Buffer);

  const text = Buffer.concat(parts).toString();
  expect(text.startsWith('\ufeff"Part","Figure"')).toBe(true);
  expect(text).toContain('"From known to made whole","Known by name","","8","1.0000",""');
  expect(text).not.toMatch(/Siti|567890|(?<![\w-])7890(?![\w-])|Kecewa/);
  expect(await db.auditEvent.findMany({ where: { kind: "progress.exported" } })).toMatchObject([
    { actorId: person.id, caseId: of.id, detail: { form: "csv" } },
  ]);
  const sheet: Buffer[] = [];
  for await (const part of await figuresFile(person, of, "xlsx")) sheet.push(part as Buffer);
  expect(Buffer.concat(sheet).subarray(0, 2).toString()).toBe("PK");
});
