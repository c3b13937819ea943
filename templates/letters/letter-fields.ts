/** What a letter may name, and what each is called where it is missing. */
import type { Bilingual } from "../bilingual";

export const LETTER_FIELDS = {
  provider: { en: "the provider's name", id: "nama penyedia" },
  business: { en: "the business", id: "bisnis" },
  asset: { en: "the restricted account or number", id: "akun atau nomor yang dibatasi" },
  since: { en: "restricted since when", id: "dibatasi sejak kapan" },
  seen: { en: "what was seen", id: "apa yang terlihat" },
  reference: { en: "our reference", id: "rujukan kami" },
  ticket: { en: "their ticket number", id: "nomor tiket mereka" },
  last_ours: { en: "the day of our last message", id: "hari pesan terakhir kami" },
  last_theirs: { en: "the day of their last message", id: "hari pesan terakhir mereka" },
  promised: { en: "what they promised, by when", id: "janji mereka, sampai kapan" },
  waiting_days: { en: "days of waiting", id: "lama menunggu dalam hari" },
  chased: { en: "how often we asked", id: "berapa kali kami bertanya" },
  writer: { en: "your name", id: "nama Anda" },
} as const satisfies Record<string, Bilingual>;

export type LetterField = keyof typeof LETTER_FIELDS;
