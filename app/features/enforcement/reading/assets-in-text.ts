/** Ids and phone numbers among words. */
import type { AssetRef } from "../signal";
import { compact, phoneOf } from "./asset-refs";

const UNKNOWN = { phoneNumber: null, writtenNumber: null, name: null } as const;
/** The name and its digits, with no more between them than a few words and the word "ID". */
const ID = (names: string): RegExp =>
  new RegExp(
    `(?:${names})(?:\\s*[:#=(]?\\s*|[^.\\n\\d]{0,40}?\\bID\\b\\s*[:#=]?\\s*)(\\d{8,25})\\b`,
    "gi",
  );
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

/** A number is ours when the words before it speak of one; the number in a signature is not. */
const SPOKEN_OF = /(?:phone|number|nomor|telepon|whatsapp|account|akun)[^\n]{0,60}$/i;

/** Only ids and numbers that are written out; a plus tells a phone number from any other figure. */
export function assetsIn(text: string): AssetRef[] {
  const byId = IDS.flatMap(({ kind, says }) =>
    [...text.matchAll(says)].flatMap(([, externalId]) =>
      externalId ? [{ ...UNKNOWN, kind, externalId }] : [],
    ),
  );
  const phones = [...text.matchAll(PHONES)].flatMap(({ 0: written, index }) => {
    const phoneNumber = phoneOf(written.trim());
    return phoneNumber && SPOKEN_OF.test(text.slice(Math.max(0, index - 80), index))
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
