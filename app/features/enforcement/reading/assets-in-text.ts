/** Ids and phone numbers among words. */
import type { AssetRef } from "../signal";
import { compact, phoneOf } from "./asset-refs";

const UNKNOWN = { phoneNumber: null, writtenNumber: null, name: null } as const;
const ID = (names: string): RegExp =>
  new RegExp(`(?:${names})\\s*(?:ID)?\\s*[:#=(]?\\s*(?:ID\\s*[:#=]?\\s*)?(\\d{8,25})\\b`, "gi");
const IDS = [
  {
    kind: "waba",
    says: ID(
      "WABA|WhatsApp Business Account|WhatsApp account|akun WhatsApp Business|akun WhatsApp",
    ),
  },
  {
    kind: "portfolio",
    says: ID("business portfolio|portfolio|portofolio bisnis|portofolio|business manager"),
  },
  { kind: "phone_number", says: ID("phone number id|phone id|id nomor telepon") },
  { kind: "template", says: ID("template id|id templat") },
] as const;
export const PHONES = /\+\d[\d\s().-]{6,18}\d/g;

/** Only ids and numbers that are written out; a plus tells a phone number from any other figure. */
export function assetsIn(text: string): AssetRef[] {
  const byId = IDS.flatMap(({ kind, says }) =>
    [...text.matchAll(says)].flatMap(([, externalId]) =>
      externalId ? [{ ...UNKNOWN, kind, externalId }] : [],
    ),
  );
  const phones = (text.match(PHONES) ?? []).flatMap((written) => {
    const phoneNumber = phoneOf(written.trim());
    return phoneNumber
      ? [
          {
            ...UNKNOWN,
            kind: "phone_number" as const,
            externalId: null,
            phoneNumber,
            writtenNumber: compact(written),
          },
        ]
      : [];
  });
  return distinct([...byId, ...phones]);
}

function distinct(assets: readonly AssetRef[]): AssetRef[] {
  const keys = assets.map(({ kind, externalId, phoneNumber }) =>
    [kind, externalId, phoneNumber].join(" "),
  );
  return assets.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
