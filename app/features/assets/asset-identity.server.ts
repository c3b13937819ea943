/** What tells one asset from all others: its platform id, and its number among those in use. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { normalisePhone } from "~/platform/phone-number.server";
import { allow, refuse } from "~/platform/verdict";
import { type AssetKind, hasPlatformId, isNumber } from "./asset-kind";
import { assetLabel } from "./asset-tree";
import { beside, type Checked } from "./edit-result";
import { cleanPlatformId } from "./platform-id";

export type AssetIdentity = { externalId: string | null; phone: string | null };

type Typed = { externalId: string; phone: string };
type Form = { kind: AssetKind; country: string; exceptId?: string };

/** As it will be stored, or why it cannot be. */
export async function assetIdentity(
  person: Person,
  typed: Typed,
  { kind, country, exceptId }: Form,
  tx: Tx = db,
): Promise<Checked<AssetIdentity>> {
  const id = hasPlatformId(kind) ? cleanPlatformId(typed.externalId) : allow(null);
  if (!id.ok) return beside("externalId", id);
  const number = isNumber(kind) ? normalisePhone(typed.phone, country) : allow(null);
  if (!number.ok) return beside("phone", number);

  const identity = { externalId: id.value, phone: number.value };
  return (await whereUsed(person, kind, identity, exceptId, tx)) ?? allow(identity);
}

/**
 * Where an id or number stands already. A business that the person may not see is not named: they
 * learn that it is taken, and whom to ask.
 */
export async function whereUsed(
  person: Person,
  kind: AssetKind,
  { externalId, phone }: AssetIdentity,
  exceptId: string | undefined,
  tx: Tx = db,
): Promise<Checked<never> | null> {
  const others = { kind, ...(exceptId && { id: { not: exceptId } }) };
  const select = {
    name: true,
    phone: true,
    externalId: true,
    business: { select: { id: true, name: true } },
  } as const;

  const sameId =
    externalId && (await tx.asset.findFirst({ where: { ...others, externalId }, select }));
  const sameNumber =
    phone && (await tx.asset.findFirst({ where: { ...others, phone, archivedAt: null }, select }));
  const used = sameId || sameNumber;
  if (!used) return null;

  const field = sameId ? "externalId" : "phone";
  const { business } = used;
  if (person.businessIds && !person.businessIds.includes(business.id)) {
    return beside(
      field,
      refuse(sameId ? "assets.errors.idElsewhere" : "assets.errors.phoneElsewhere"),
    );
  }
  const params = { asset: assetLabel(used), business: business.name };
  return beside(field, refuse(sameId ? "assets.errors.idUsed" : "assets.errors.phoneUsed", params));
}
