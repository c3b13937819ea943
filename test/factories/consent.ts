import { setTimeout } from "node:timers/promises";
import { consentImport } from "~/features/consent/log/consent-import.server";
import type { Person } from "~/features/identity/person";
import { beginImport, checkAgain } from "~/features/imports/decide-import.server";
import type { ImportKind } from "~/features/imports/import-kind.server";
import { previewImport } from "~/features/imports/receiving/preview-import.server";
import { importContent } from "~/features/imports/receiving/receive-import.server";
import { workOffImports } from "~/features/imports/working/work-off-imports.server";
import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { allowed } from "./appeal";
import { next } from "./next";
import { createPerson } from "./person";

/** A form on a website, with one wording that does what Meta asks. */
export function createConsentSource(
  businessId: string,
  overrides: Partial<Prisma.ConsentSourceUncheckedCreateInput> = {},
) {
  return db.consentSource.create({
    data: {
      businessId,
      name: `Checkout ${next()}`,
      method: "checkout",
      startedOn: new Date("2024-03-03T00:00:00Z"),
      ...overrides,
    },
  });
}

/** Words that do what Meta asks, without a picture. */
export async function createConsentWording(
  sourceId: string,
  overrides: Partial<Prisma.ConsentWordingUncheckedCreateInput> = {},
) {
  return db.consentWording.create({
    data: {
      sourceId,
      label: `v${next()}`,
      language: "en",
      text: "Yes, Kopi Senja may send me offers on WhatsApp. I can stop at any time.",
      addedById: overrides.addedById ?? (await createPerson()).id,
      ...overrides,
    },
  });
}

/** One that was cancelled: nothing of it is left but that it was. */
export async function createImport(
  businessId: string,
  overrides: Partial<Prisma.TableImportUncheckedCreateInput> = {},
) {
  return db.tableImport.create({
    data: {
      kind: "consent",
      businessId,
      fileName: "log.csv",
      fileSha256: "0".repeat(64),
      fileBytes: 100,
      state: "cancelled",
      startedById: overrides.startedById ?? (await createPerson()).id,
      startedByName: "Sari",
      ...overrides,
    },
  });
}

type Sent = {
  kind?: ImportKind;
  businessId: string;
  caseId?: string;
  text: string | Uint8Array;
  person?: Person;
  constants?: Record<string, string>;
};

/** Sent in and settled as guessed, with every row still to be checked. */
export async function sendIn({
  kind = consentImport,
  businessId,
  caseId,
  text,
  constants = {},
  ...by
}: Sent) {
  const person = by.person ?? (await createPerson());
  const content = typeof text === "string" ? Buffer.from(text) : text;
  const id = allowed(
    await importContent(person, kind, { businessId, caseId }, { name: "log.csv", content }),
  );
  const place = { country: "ID", timeZone: "Asia/Jakarta" };
  const { guess } = await previewImport(kind, id, place);
  allowed(await checkAgain(id, { ...guess, constants }));
  return id;
}

/** The whole way: sent in, checked, imported. */
export async function importAll(sent: Sent): Promise<string> {
  const id = await sendIn(sent);
  const kinds = [sent.kind ?? consentImport];
  await workOffImports(kinds);
  await passed(id, "checking");
  allowed(await beginImport(id));
  await workOffImports(kinds);
  await passed(id, "importing");
  return id;
}

/** Where an app runs beside, its worker may have taken it in hand first. */
async function passed(id: string, state: "checking" | "importing"): Promise<void> {
  const late = Date.now() + 60_000;
  while ((await standing(id)).state === state) {
    if (Date.now() > late) throw new Error(`The import stays ${state}`);
    await setTimeout(20);
  }
}

export const standing = (id: string) => db.tableImport.findUniqueOrThrow({ where: { id } });
