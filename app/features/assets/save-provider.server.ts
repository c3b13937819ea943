/** Adds a provider (BSP), corrects what is known about one, or takes it out of the choices. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse } from "~/platform/verdict";
import { editedEvent, type ProviderEvent } from "./asset-events";
import type { NewProvider, ProviderEdit } from "./asset-schemas";
import { changedFields } from "./changed-fields";
import { beside, type Checked, type Saved } from "./edit-result";
import { orWhenTaken } from "./unique-conflict.server";

const nameTaken = (): Checked<never> => beside("name", refuse("assets.errors.providerTaken"));

export async function addProvider(
  actor: Actor,
  typed: NewProvider,
): Promise<Checked<{ id: string }>> {
  return orWhenTaken<Checked<{ id: string }>>(
    () =>
      db.$transaction(async (tx) => {
        if (await isNameTaken(tx, typed.name)) return nameTaken();
        const { id } = await tx.provider.create({ data: typed, select: { id: true } });
        await record(tx, actor, id, { kind: "provider.added", detail: { name: typed.name } });
        return allow({ id });
      }),
    async () => nameTaken(),
  );
}

export async function editProvider(
  actor: Actor,
  id: string,
  { version, ...after }: ProviderEdit,
): Promise<Saved> {
  return orWhenTaken<Saved>(
    () =>
      db.$transaction(async (tx): Promise<Saved> => {
        if (await isNameTaken(tx, after.name, id)) return nameTaken();
        const stored = await storedProvider(tx, id);
        const { count } = await tx.provider.updateMany({
          where: { id, version },
          data: { ...after, version: { increment: 1 } },
        });
        if (count === 0) {
          const { version: newest, ...values } = await storedProvider(tx, id);
          return { ok: false, theirs: { version: newest, values } };
        }
        const { version: _, ...before } = stored;
        for (const changed of changedFields(before, after)) {
          await record(tx, actor, id, editedEvent("provider", changed));
        }
        return allow();
      }),
    async () => nameTaken(),
  );
}

export function setProviderArchived(
  actor: Actor,
  id: string,
  archivedAt: Date | null,
): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.provider.updateMany({
      where: { id, archivedAt: archivedAt ? null : { not: null } },
      data: { archivedAt, version: { increment: 1 } },
    });
    if (count === 0) return;
    const { name } = await storedProvider(tx, id);
    const kind = archivedAt ? "provider.archived" : "provider.restored";
    await record(tx, actor, id, { kind, detail: { name } });
  });
}

const storedProvider = (tx: Tx, id: string) =>
  tx.provider.findUniqueOrThrow({
    where: { id },
    select: { name: true, supportEmail: true, supportUrl: true, notes: true, version: true },
  });

async function isNameTaken(tx: Tx, name: string, exceptId?: string): Promise<boolean> {
  const same = await tx.provider.findFirst({
    where: {
      name: { equals: name, mode: "insensitive" },
      ...(exceptId && { id: { not: exceptId } }),
    },
    select: { id: true },
  });
  return same !== null;
}

const record = (tx: Tx, actor: Actor, id: string, event: ProviderEvent) =>
  recordEvent(tx, actor, { subject: { kind: "provider", id }, ...event });
