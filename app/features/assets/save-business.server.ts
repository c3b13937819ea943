/** Adds a business, or corrects what is known about one. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse } from "~/platform/verdict";
import { type BusinessEvent, editedEvent } from "./asset-events";
import type { BusinessEdit, NewBusiness } from "./asset-schemas";
import { changedFields } from "./changed-fields";
import { beside, type Checked, type Saved } from "./edit-result";
import { orWhenTaken } from "./unique-conflict.server";

const nameTaken = (): Checked<never> => beside("name", refuse("assets.errors.businessTaken"));

/** Who is limited to some businesses would not see a new one. */
export const mayAddBusiness = ({ businessIds }: Pick<Person, "businessIds">) =>
  businessIds === null;

export async function addBusiness(
  person: Person,
  typed: NewBusiness,
): Promise<Checked<{ id: string }>> {
  if (!mayAddBusiness(person)) return refuse("assets.errors.limited");
  return orWhenTaken<Checked<{ id: string }>>(
    () => db.$transaction((tx) => insertBusiness(tx, person, typed)),
    async () => nameTaken(),
  );
}

export async function insertBusiness(
  tx: Tx,
  person: Person,
  typed: NewBusiness,
): Promise<Checked<{ id: string }>> {
  if (await isNameTaken(tx, typed.name)) return nameTaken();
  const { id } = await tx.business.create({ data: typed, select: { id: true } });
  await record(tx, person, id, { kind: "business.added", detail: { name: typed.name } });
  return allow({ id });
}

export async function editBusiness(
  person: Person,
  id: string,
  { version, ...after }: BusinessEdit,
): Promise<Saved> {
  return orWhenTaken<Saved>(
    () =>
      db.$transaction(async (tx): Promise<Saved> => {
        if (await isNameTaken(tx, after.name, id)) return nameTaken();
        const stored = await storedBusiness(tx, id);
        const { count } = await tx.business.updateMany({
          where: { id, version },
          data: { ...after, version: { increment: 1 } },
        });
        if (count === 0) {
          const { version: newest, ...values } = await storedBusiness(tx, id);
          return { ok: false, theirs: { version: newest, values } };
        }
        const { version: _, ...before } = stored;
        for (const changed of changedFields(before, after)) {
          await record(tx, person, id, editedEvent("business", changed));
        }
        return allow();
      }),
    async () => nameTaken(),
  );
}

export function archiveBusiness(person: Person, id: string, now = new Date()): Promise<void> {
  return setArchived(person, id, now);
}

export function restoreBusiness(person: Person, id: string): Promise<void> {
  return setArchived(person, id, null);
}

function setArchived(person: Person, id: string, archivedAt: Date | null): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.business.updateMany({
      where: { id, archivedAt: archivedAt ? null : { not: null } },
      data: { archivedAt, version: { increment: 1 } },
    });
    if (count === 0) return;
    const { name } = await storedBusiness(tx, id);
    const kind = archivedAt ? "business.archived" : "business.restored";
    await record(tx, person, id, { kind, detail: { name } });
  });
}

const storedBusiness = (tx: Tx, id: string) =>
  tx.business.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      legalName: true,
      website: true,
      country: true,
      vertical: true,
      otherContact: true,
      timeZone: true,
      version: true,
    },
  });

/** The database tells names apart by their letters' case; people do not. */
async function isNameTaken(tx: Tx, name: string, exceptId?: string): Promise<boolean> {
  const same = await tx.business.findFirst({
    where: {
      name: { equals: name, mode: "insensitive" },
      ...(exceptId && { id: { not: exceptId } }),
    },
    select: { id: true },
  });
  return same !== null;
}

const record = (tx: Tx, person: Person, id: string, event: BusinessEvent) =>
  recordEvent(tx, person, { subject: { kind: "business", id }, ...event });
