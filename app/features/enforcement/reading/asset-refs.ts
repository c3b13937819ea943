/** References to assets. Placeholders and shortened ids are no ids: an asset is never made up. */
import type { AssetRef } from "../signal";
import { read, type Spot } from "./loose-json";

/** Digits, as the platform gives them, or what a client's log made of them; never words alone. */
const PLATFORM_ID = /^(?=.*\d)[A-Za-z0-9_-]{3,64}$/;
const PLACEHOLDER = /(?:^|[_-])(?:your|example|placeholder|id|xxx+)(?:$|[_-])/i;
const PHONE = /^\+?[\d\s().-]{7,24}$/;
const UNKNOWN = { phoneNumber: null, writtenNumber: null, name: null } as const;

export const isPlatformId = (id: string): boolean => PLATFORM_ID.test(id) && !PLACEHOLDER.test(id);

export function assetById(
  kind: AssetRef["kind"],
  spot: Spot | null,
  name: Spot | null = null,
): AssetRef[] {
  const id = read(spot)?.value ?? "";
  if (!isPlatformId(id)) return [];
  return [{ ...UNKNOWN, kind, externalId: id, name: read(name)?.value ?? null }];
}

/** A number as it was written, in digits with a plus; its platform id beside it when known. */
export function assetByPhone(phone: Spot | null, id: Spot | null = null): AssetRef[] {
  const written = read(phone)?.value ?? "";
  const phoneNumber = phoneOf(written);
  const externalId = read(id)?.value ?? "";
  const isId = isPlatformId(externalId);
  if (!phoneNumber && !isId) return [];
  return [
    {
      kind: "phone_number",
      externalId: isId ? externalId : null,
      phoneNumber,
      writtenNumber: phoneNumber ? compact(written) : null,
      name: null,
    },
  ];
}

/** A person who was written to or who wrote; never an asset of the business. */
export function recipient(spot: Spot | null): AssetRef[] {
  const written = read(spot)?.value ?? "";
  const id = phoneOf(written) ? compact(written) : written;
  if (!phoneOf(written) && !isPlatformId(written)) return [];
  return [{ ...UNKNOWN, kind: "recipient", externalId: id }];
}

export function phoneOf(written: string): string | null {
  const digits = written.replace(/\D/g, "");
  const isPhone = PHONE.test(written) && digits.length >= 7 && digits.length <= 15;
  return isPhone && !digits.startsWith("0") ? `+${digits}` : null;
}

export const compact = (written: string): string => written.replace(/[^\d+]/g, "");
