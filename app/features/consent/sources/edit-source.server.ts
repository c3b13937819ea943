/** Enters where consent is given, and the exact words shown there. */
import { recordEvent } from "~/features/audit/record-event.server";
import { type KeptFile, registerFile } from "~/features/evidence/keep-file.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { ConsentEvent } from "../consent-events";
import type { NewSource, NewWording, SourceEdit } from "./source-schemas";

export function addSource(
  person: Person,
  businessId: string,
  fields: NewSource,
): Promise<Verdict<string>> {
  return db.$transaction(async (tx) => {
    if (await isTaken(tx, businessId, fields.name)) return refuse("consent.errors.nameTaken");
    const { id } = await tx.consentSource.create({
      data: { businessId, ...columnsOf(fields) },
      select: { id: true },
    });
    await record(tx, person, businessId, {
      kind: "consent_source.added",
      detail: { name: fields.name },
    });
    return allow(id);
  });
}

export function editSource(
  person: Person,
  { id, businessId }: { id: string; businessId: string },
  { version, ...fields }: SourceEdit,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    if (await isTaken(tx, businessId, fields.name, id)) return refuse("consent.errors.nameTaken");
    const { count } = await tx.consentSource.updateMany({
      where: { id, version },
      data: { ...columnsOf(fields), version: { increment: 1 } },
    });
    if (count === 0) return refuse("consent.errors.changed");
    await record(tx, person, businessId, {
      kind: "consent_source.changed",
      detail: { name: fields.name, sourceId: id },
    });
    return allow();
  });
}

/** Out of use and back again: what is on record from it stays, and counts as before. */
export function setSourceInUse(
  person: Person,
  { id, businessId, name }: { id: string; businessId: string; name: string },
  isInUse: boolean,
): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.consentSource.updateMany({
      where: { id, archivedAt: isInUse ? { not: null } : null },
      data: { archivedAt: isInUse ? null : moment(), version: { increment: 1 } },
    });
    if (count === 0) return;
    const kind = isInUse ? "consent_source.restored" : "consent_source.archived";
    await record(tx, person, businessId, { kind, detail: { name } });
  });
}

export type Picture = { file: KeptFile; fileName: string };

/** Words are added and never changed: who read which must stay true. */
export function addWording(
  person: Person,
  source: { id: string; businessId: string; name: string },
  fields: NewWording,
  picture: Picture | null,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const { label, language, text } = fields;
    const taken = await tx.consentWording.findFirst({
      where: { sourceId: source.id, label, language },
      select: { id: true },
    });
    if (taken) return refuse("consent.errors.labelTaken");
    if (picture) await registerFile(tx, picture.file);
    await tx.consentWording.create({
      data: {
        sourceId: source.id,
        label,
        language,
        text,
        shownFrom: dayOf(fields.shownFrom),
        shownUntil: dayOf(fields.shownUntil),
        sha256: picture?.file.sha256 ?? null,
        fileName: picture?.fileName ?? "",
        addedById: person.id,
        addedAt: moment(),
      },
    });
    await record(tx, person, source.businessId, {
      kind: "consent_wording.added",
      detail: { name: source.name, label },
    });
    return allow();
  });
}

const columnsOf = ({ startedOn, endedOn, ...fields }: NewSource) => ({
  ...fields,
  startedOn: dayOf(startedOn),
  endedOn: dayOf(endedOn),
});

const dayOf = (day: string): Date | null => (day ? new Date(`${day}T00:00:00Z`) : null);

async function isTaken(tx: Tx, businessId: string, name: string, self?: string): Promise<boolean> {
  const found = await tx.consentSource.findFirst({
    where: {
      businessId,
      name: { equals: name, mode: "insensitive" },
      ...(self && { id: { not: self } }),
    },
    select: { id: true },
  });
  return found !== null;
}

const record = (tx: Tx, person: Person, businessId: string, event: ConsentEvent) =>
  recordEvent(tx, person, { subject: { kind: "business", id: businessId }, ...event });
