/** One person on record by a number and again by an address, and what a consent log told of them. */
import { describe, expect, it } from "vitest";
import { contactHash } from "~/features/contacts/contact-hash.server";
import { beginImport, pauseImport } from "~/features/imports/decide-import.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { eraseCustomer } from "~/features/recovery/customers/rights/erase-customer.server";
import { exportCustomer } from "~/features/recovery/customers/rights/export-customer.server";
import { channelsNow } from "~/features/recovery/guard/channels-now.server";
import { customersImport } from "~/features/recovery/importing/customer-imports.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import {
  createConsentSource,
  createImport,
  importAll,
  sendIn,
  standing,
} from "~test/factories/consent";
import { createPerson } from "~test/factories/person";

const NOON = new Date("2026-11-27T05:00:00Z");
const NUMBER = "+6281234567890";

async function aCase() {
  const { id, businessId } = await createActiveCase({
    businessId: (await createBusiness({ country: "ID" })).id,
  });
  return { caseId: id, businessId: businessId ?? "" };
}

type Of = Awaited<ReturnType<typeof aCase>>;

const bringIn = (of: Of, text: string) => importAll({ ...of, kind: customersImport, text });

/** Known by a number, by an address, and then told to be one. */
async function twice() {
  const of = await aCase();
  await bringIn(of, "nama;no hp\nSiti;081234567890\n");
  await bringIn(of, "nama;email\nSiti A;siti@contoh.id\n");
  await bringIn(of, "no hp;email\n081234567890;siti@contoh.id\n");
  const [byNumber, byAddress] = await db.customer.findMany({ orderBy: { phoneEnd: "desc" } });
  return { ...of, byNumber: byNumber?.id ?? "", byAddress: byAddress?.id ?? "" };
}

describe("a person on record twice", () => {
  it("is written to by no way that they closed under either", async () => {
    const { byAddress: customerId, ...of } = await twice();
    const isOpen = async () => {
      const now = await channelsNow({ ...of, customerId }, NOON);
      return now?.channels.find(({ channel }) => channel === "email")?.verdict.allowed;
    };
    expect(await isOpen()).toBe(true);

    await bringIn(of, "no hp;berhenti\n081234567890;ya\n");

    expect(await isOpen()).toBe(false);
  });

  it.each(["byNumber", "byAddress"] as const)("is erased under both: %s", async (known) => {
    const of = await twice();
    const person = await createPerson({ roles: ["customer_care"] });
    const key = { caseId: of.caseId, customerId: of[known] };
    const copy = await exportCustomer(person, key);
    const names = [copy, copy?.alsoOnRecord].flatMap((each) => each?.told ?? []);
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(["Siti", "Siti A"]));

    allowed(await eraseCustomer(person, key, "Asked by the person"));

    expect(await db.customer.count({ where: { erasedAt: null } })).toBe(0);
    expect(await db.customerTold.count({ where: { nameSealed: { not: null } } })).toBe(0);
  });
});

it("of two who share an address neither takes the other's record along", async () => {
  const { caseId, byNumber, byAddress, ...of } = await twice();
  await bringIn({ caseId, ...of }, "nama;no hp\nBudi;081234567891\n");
  await bringIn({ caseId, ...of }, "no hp;email\n081234567891;siti@contoh.id\n");
  const person = await createPerson({ roles: ["customer_care"] });
  const key = { caseId, customerId: byAddress };
  expect(await exportCustomer(person, key)).toMatchObject({ alsoOnRecord: null });

  allowed(await eraseCustomer(person, key, "Asked by the person"));

  const left = await db.customer.findMany({ where: { erasedAt: null } });
  expect(left.map(({ phoneEnd }) => phoneEnd).toSorted()).toEqual(["7890", "7891"]);
  expect(left.map(({ id }) => id)).toContain(byNumber);
});

it("does not bring back who was erased while a table waited half through", async () => {
  const of = await aCase();
  await bringIn(of, "nama;no hp\nSiti;081234567890\n");
  const { id: customerId } = await db.customer.findFirstOrThrow();
  const text = "nama;no hp;email\nSiti;081234567890;siti@contoh.id\nBudi;081234567891;\n";
  const id = await sendIn({ ...of, kind: customersImport, text });
  await workOffImports([customersImport]);
  allowed(await beginImport(id));
  allowed(await pauseImport(id));

  const person = await createPerson({ roles: ["customer_care"] });
  allowed(await eraseCustomer(person, { caseId: of.caseId, customerId }, "Asked by the person"));
  expect(await db.customerRow.count()).toBe(1);
  allowed(await beginImport(id));
  await workOffImports([customersImport]);

  expect(await standing(id)).toMatchObject({ state: "done" });
  expect(await db.customer.findMany({ where: { erasedAt: null } })).toMatchObject([
    { phoneEnd: "7891" },
  ]);
});

describe("what consent logs told", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 9, day));
  it.each([
    ["agreed", [[at(1), null]], true],
    [
      "withdrew since, as a later log tells",
      [
        [at(1), null],
        [at(1), at(9)],
      ],
      false,
    ],
    [
      "agreed again after that",
      [
        [at(1), at(9)],
        [at(12), null],
      ],
      true,
    ],
    [
      "withdrew, and an undated line says that they had agreed",
      [
        [null, null],
        [null, at(9)],
      ],
      false,
    ],
  ] as const)("of somebody who %s", async (_who, lines, stands) => {
    const of = await aCase();
    await bringIn(of, "nama;no hp\nSiti;081234567890\n");
    const { id: customerId } = await db.customer.findFirstOrThrow();
    const { id: sourceId } = await createConsentSource(of.businessId);
    for (const [givenAt, withdrawnAt] of lines) {
      const { id: importId } = await createImport(of.businessId);
      const contact = { businessId: of.businessId, contactHash: Buffer.from(contactHash(NUMBER)) };
      await db.consentRecord.create({
        data: { importId, line: 1, sourceId, ...contact, givenAt, withdrawnAt },
      });
    }

    const now = await channelsNow({ ...of, customerId }, NOON);
    const whatsapp = now?.channels.find(
      ({ channel, kind }) => channel === "whatsapp" && kind === "utility",
    );
    expect(whatsapp?.verdict.allowed).toBe(stands);
  });
});
