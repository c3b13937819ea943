/** Puts an asset into the tree of a business. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow } from "~/platform/verdict";
import type { AssetEvent } from "./asset-events";
import { assetIdentity, whereUsed } from "./asset-identity.server";
import { assetPlace } from "./asset-place.server";
import type { NewAsset } from "./asset-schemas";
import { assetLabel } from "./asset-tree";
import { beside, type Checked } from "./edit-result";
import { orWhenTaken } from "./unique-conflict.server";

/** The business as the page found it, within what the person may see. */
export type OwningBusiness = { id: string; country: string };

export async function addAsset(
  person: Person,
  business: OwningBusiness,
  typed: NewAsset,
): Promise<Checked<{ id: string }>> {
  const { kind, parentId } = typed;
  const identity = await assetIdentity(person, typed, { kind, country: business.country });
  if (!identity.ok) return identity;

  return orWhenTaken<Checked<{ id: string }>>(
    () =>
      db.$transaction(async (tx) => {
        const place = await assetPlace(tx, { businessId: business.id, kind, parentId });
        if (!place.ok) return beside("parentId", place);
        return allow(await insertAsset(tx, person, business.id, { ...typed, ...identity.value }));
      }),
    async () => {
      const taken = await whereUsed(person, kind, identity.value, undefined);
      if (taken) return taken;
      throw new Error("An asset was refused as a duplicate of none.");
    },
  );
}

export type AssetToInsert = Omit<NewAsset, "externalId" | "phone"> & {
  externalId: string | null;
  phone: string | null;
};

export async function insertAsset(
  tx: Tx,
  person: Person,
  businessId: string,
  asset: AssetToInsert,
): Promise<{ id: string }> {
  const { kind, parentId, name, externalId, phone, language, category, notes } = asset;
  const isTemplate = kind === "template";
  const { id } = await tx.asset.create({
    data: {
      businessId,
      kind,
      parentId,
      name,
      externalId,
      phone,
      language: isTemplate ? language || null : null,
      category: isTemplate ? category || null : null,
      notes,
      providers: { create: asset.providerIds.map((providerId) => ({ providerId })) },
    },
    select: { id: true },
  });
  const event: AssetEvent = {
    kind: "asset.added",
    detail: { assetKind: kind, label: assetLabel(asset) },
  };
  await recordEvent(tx, person, { subject: { kind: "asset", id }, ...event });
  return { id };
}
