/**
 * What makes a message MARKETING in Meta's eyes, whatever it apologises for (M-TCAT): something is
 * given or offered that was not owed. Mixed or unclear content counts as MARKETING. The words are of
 * our own choosing (OURS); each matches in lower case at the borders of words.
 */
import type { Bilingual, Language } from "../bilingual";
import type { SourceKey } from "./sources";

export type CategoryRuleKey = "gift" | "offer" | "refund" | "unspecific";

export type CategoryRule = {
  words: Readonly<Record<Language, RegExp>>;
  why: Bilingual;
  source: SourceKey;
};

export const CATEGORY_RULES: Readonly<
  Record<Exclude<CategoryRuleKey, "unspecific">, CategoryRule>
> = {
  gift: {
    words: {
      en: /\b(?:vouchers?|coupons?|promo ?codes?|(?:store |account )?credits?|points|cash ?back|gifts?|free (?:of charge|delivery|shipping|item|drink|coffee|month|\w+)|for free|bonus(?:es)?|rewards?|on the house|complimentary)\b/g,
      id: /\b(?:voucher|kupon|kode promo|kredit|saldo(?: tambahan)?|poin|cash ?back|hadiah|gratis|cuma-cuma|bebas (?:ongkir|biaya kirim)|bonus|imbalan|bingkisan)\b/g,
    },
    why: {
      en: "A voucher, credit, points or a free item makes it MARKETING, even in an apology.",
      id: "Voucher, kredit, poin, atau barang gratis menjadikannya MARKETING, meski berisi permintaan maaf.",
    },
    source: "M-TCAT",
  },
  offer: {
    words: {
      en: /\b(?:discounts?|\d{1,3} ?% off|sale|special (?:offer|price)|offers?|deals?|promotions?|promo|buy (?:now|one)|shop now|order (?:now|again)|upgrade|don't miss|limited time|come back)\b/g,
      id: /\b(?:diskon|potongan(?: harga)?|penawaran|promo(?:si)?|harga (?:khusus|spesial)|obral|beli (?:sekarang|satu)|belanja (?:sekarang|lagi)|pesan (?:sekarang|lagi)|jangan lewatkan|waktu terbatas|kembali berbelanja)\b/g,
    },
    why: {
      en: "A discount, an offer or an invitation to buy makes it MARKETING.",
      id: "Diskon, penawaran, atau ajakan membeli menjadikannya MARKETING.",
    },
    source: "M-TCAT",
  },
  refund: {
    words: {
      en: /\b(?:refund(?:ed|s)?|paid back|your money back|reimburse(?:d|ment)?)\b/g,
      id: /\b(?:pengembalian (?:dana|uang|pembayaran)|(?:dana|uang)(?: anda)? (?:kami |telah |sudah )*(?:di)?kembalikan|refund)\b/g,
    },
    why: {
      en: "Returning money that is owed for a certain order is UTILITY.",
      id: "Mengembalikan uang yang menjadi hak atas pesanan tertentu adalah UTILITY.",
    },
    source: "M-TCAT",
  },
};

/** A letter that names nothing of the reader's own is a letter to everybody. */
export const UNSPECIFIC: Pick<CategoryRule, "why" | "source"> = {
  why: {
    en: "It names nothing of the reader's own: no order, no request, no day. Unclear content counts as MARKETING.",
    id: "Tidak menyebut apa pun milik pembaca: pesanan, permintaan, atau hari. Isi yang tidak jelas dianggap MARKETING.",
  },
  source: "M-TCAT",
};

/** Variables of a letter that make it about something of the reader's own. */
export const SPECIFIC_FIELDS = ["request", "day"] as const;
