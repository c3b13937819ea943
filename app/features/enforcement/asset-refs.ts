/** References to assets. Placeholders and shortened ids are no ids: an asset is never made up. */
import { read, type Spot } from "./loose-json";
import type { AssetKind, AssetRef } from "./signal";

const PLATFORM_ID = /^\d{5,25}$/;
const PHONE = /^\+?[\d\s().-]{7,24}$/;

export function assetById(
  kind: AssetKind,
  spot: Spot | null,
  name: Spot | null = null,
): AssetRef[] {
  const id = read(spot)?.value ?? "";
  if (!PLATFORM_ID.test(id)) return [];
  return [{ kind, externalId: id, phoneNumber: null, name: read(name)?.value ?? null }];
}

/** A number as it was written, in digits with a plus; its platform id beside it when known. */
export function assetByPhone(phone: Spot | null, id: Spot | null = null): AssetRef[] {
  const phoneNumber = phoneOf(read(phone)?.value ?? "");
  const externalId = read(id)?.value ?? "";
  const isId = PLATFORM_ID.test(externalId);
  if (!phoneNumber && !isId) return [];
  return [{ kind: "phone_number", externalId: isId ? externalId : null, phoneNumber, name: null }];
}

export function phoneOf(written: string): string | null {
  const digits = written.replace(/\D/g, "");
  const isPhone = PHONE.test(written) && digits.length >= 7 && digits.length <= 15;
  return isPhone && !digits.startsWith("0") ? `+${digits}` : null;
}
