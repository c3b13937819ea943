/** Corrects what is known about an asset. The second of two editors is shown both texts. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse } from "~/platform/verdict";
import { type AssetEvent, editedEvent } from "./asset-events";
import { assetIdentity, whereUsed } from "./asset-identity.server";
import type { AssetKind } from "./asset-kind";
import type { AssetEdit } from "./asset-schemas";
import { changedFields } from "./changed-fields";
import type { Saved } from "./edit-result";
import { orWhenTaken } from "./unique-conflict.server";

type EditedAsset = { id: string; kind: AssetKind; business: { country: string } };

export async function editAsset(
  person: Person,
  { id, kind, business }: EditedAsset,
  typed: AssetEdit,
): Promise<Saved> {
  const form = { kind, country: business.country, exceptId: id };
  const identity = await assetIdentity(person, typed, form);
  if (!identity.ok) return identity;

  return orWhenTaken<Saved>(
    () => db.$transaction((tx) => save(tx, person, id, { ...typed, ...identity.value })),
    async () => {
      const taken = await whereUsed(person, kind, identity.value, id);
      if (taken) return taken;
      throw new Error("An asset was refused as a duplicate of none.");
    },
  );
}

type Corrected = Omit<AssetEdit, "externalId" | "phone"> & {
  externalId: string | null;
  phone: string | null;
};

async function save(tx: Tx, person: Person, id: string, corrected: Corrected): Promise<Saved> {
  const { version, providerIds, name, externalId, phone, notes } = corrected;
  const stored = await storedAsset(tx, id);
  if (!stored) return refuse("assets.errors.gone");

  const isTemplate = stored.kind === "template";
  const language = isTemplate ? corrected.language || null : null;
  const category = isTemplate ? corrected.category || null : null;
  const after = { name, externalId, phone, language, category, notes };
  const { count } = await tx.asset.updateMany({
    where: { id, version },
    data: { ...after, version: { increment: 1 } },
  });
  if (count === 0) return { ok: false, theirs: theirsOf((await storedAsset(tx, id)) ?? stored) };

  const { kind: _, version: _version, providers, ...before } = stored;
  for (const changed of changedFields(before, after)) {
    await record(tx, person, id, editedEvent("asset", changed));
  }
  await serve(tx, person, id, providers, providerIds);
  return allow();
}

async function serve(
  tx: Tx,
  person: Person,
  assetId: string,
  before: readonly { providerId: string }[],
  after: readonly string[],
): Promise<void> {
  const known = new Set(before.map(({ providerId }) => providerId));
  if (known.size === after.length && after.every((id) => known.has(id))) return;

  await tx.assetProvider.deleteMany({ where: { assetId, providerId: { notIn: [...after] } } });
  await tx.assetProvider.createMany({
    data: after.map((providerId) => ({ assetId, providerId })),
    skipDuplicates: true,
  });
  const serving = await tx.provider.findMany({
    where: { id: { in: [...after] } },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  const providers = serving.map(({ name }) => name).join(", ");
  await record(tx, person, assetId, { kind: "asset.served", detail: { providers } });
}

const storedAsset = (tx: Tx, id: string) =>
  tx.asset.findUnique({
    where: { id },
    select: {
      kind: true,
      version: true,
      name: true,
      externalId: true,
      phone: true,
      language: true,
      category: true,
      notes: true,
      providers: { select: { providerId: true, provider: { select: { name: true } } } },
    },
  });

function theirsOf(stored: NonNullable<Awaited<ReturnType<typeof storedAsset>>>) {
  const { version, providers, name, externalId, phone, language, category, notes } = stored;
  return {
    version,
    values: {
      name,
      externalId: externalId ?? "",
      phone: phone ?? "",
      language: language ?? "",
      category: category ?? "",
      notes,
      providers: providers.map(({ provider }) => provider.name).join(", "),
    },
  };
}

const record = (tx: Tx, person: Person, id: string, event: AssetEvent) =>
  recordEvent(tx, person, { subject: { kind: "asset", id }, ...event });
