/** Ids and phone numbers among words. */
import { phoneOf } from "./asset-refs";
import type { AssetRef } from "./signal";

const ID = (names: string): RegExp =>
  new RegExp(`(?:${names})\\s*(?:ID|id|Id)?\\s*[:#=(]?\\s*(\\d{8,25})\\b`, "gi");
const IDS = [
  { kind: "waba", says: ID("WABA|WhatsApp Business Account|akun WhatsApp Business") },
  {
    kind: "portfolio",
    says: ID("business portfolio|portfolio|portofolio bisnis|business manager"),
  },
  { kind: "phone_number", says: ID("phone number id|phone id|id nomor telepon") },
  { kind: "template", says: ID("template id|id templat") },
] as const;
export const PHONES = /\+\d[\d\s().-]{6,18}\d/g;

/** Only ids and numbers that are written out; a plus tells a phone number from any other figure. */
export function assetsIn(text: string): AssetRef[] {
  const byId = IDS.flatMap(({ kind, says }) =>
    [...text.matchAll(says)].flatMap(([, externalId]) =>
      externalId ? [{ kind, externalId, phoneNumber: null, name: null }] : [],
    ),
  );
  const phones = (text.match(PHONES) ?? []).flatMap((written) => {
    const phoneNumber = phoneOf(written.trim());
    return phoneNumber
      ? [{ kind: "phone_number" as const, externalId: null, phoneNumber, name: null }]
      : [];
  });
  return [...byId, ...phones];
}
