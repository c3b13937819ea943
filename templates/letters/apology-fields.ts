/** What an apology may name, and what each is called where it is missing. */
import type { Bilingual } from "../bilingual";

export const APOLOGY_FIELDS = {
  name: { en: "the customer's name", id: "nama pelanggan" },
  business: { en: "the business", id: "bisnis" },
  request: { en: "the order or request", id: "pesanan atau permintaan" },
  day: { en: "the day it happened", id: "hari kejadian" },
  since: { en: "since when customers were hit", id: "sejak kapan pelanggan terdampak" },
  until: { en: "until when customers were hit", id: "sampai kapan pelanggan terdampak" },
  reference: { en: "our reference", id: "rujukan kami" },
} as const satisfies Record<string, Bilingual>;

export type ApologyField = keyof typeof APOLOGY_FIELDS;

/** What stands in where something is not known of a customer. */
export const APOLOGY_FALLBACKS: Readonly<Partial<Record<ApologyField, Bilingual>>> = {
  name: { en: "customer", id: "Pelanggan" },
  request: { en: "your order", id: "pesanan Anda" },
  day: { en: "that day", id: "hari itu" },
};
