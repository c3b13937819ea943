/** Words that tables use for harms, channels and yes or no, in either language. */
import { CONTACT_CHANNELS, type ContactChannel } from "~/features/contacts/contact-choice";
import { HARMS, type Harm } from "../harm";

const HARM_WORDS: Readonly<Record<string, Harm>> = {
  ...Object.fromEntries(HARMS.map((harm) => [harm, harm])),
  code: "otp",
  one_time_code: "otp",
  kode: "otp",
  kode_otp: "otp",
  verifikasi: "otp",
  order: "order_notice",
  order_update: "order_notice",
  delivery: "order_notice",
  pesanan: "order_notice",
  pengiriman: "order_notice",
  janji: "appointment",
  janji_temu: "appointment",
  booking: "appointment",
  pertanyaan: "question",
  tanya: "question",
  inquiry: "question",
  keluhan: "complaint",
  komplain: "complaint",
  lainnya: "other",
  lain: "other",
};

/** Null for words nobody knows: a harm is never guessed. */
export const harmIn = (written: string): Harm | null => HARM_WORDS[bareWord(written)] ?? null;

const YES = new Set(["yes", "y", "true", "1", "ya", "setuju", "all", "semua"]);
const NO = new Set(["", "no", "n", "false", "0", "tidak", "-"]);
const CHANNEL_WORDS: Readonly<Record<string, ContactChannel>> = {
  ...Object.fromEntries(CONTACT_CHANNELS.map((channel) => [channel, channel])),
  wa: "whatsapp",
  e_mail: "email",
  surel: "email",
  mail: "email",
  phone: "call",
  telepon: "call",
  telp: "call",
};

/** `yes` means every channel; `whatsapp, email` those; null for words nobody knows. */
export function channelsIn(written: string): readonly ContactChannel[] | null {
  const word = bareWord(written);
  if (NO.has(word)) return [];
  if (YES.has(word)) return CONTACT_CHANNELS;
  const named = written
    .split(/[,;|/+]/)
    .map(bareWord)
    .map((each) => CHANNEL_WORDS[each]);
  return named.every((channel) => channel !== undefined) ? [...new Set(named)] : null;
}

const bareWord = (written: string): string =>
  written
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
