/**
 * Does an opt-in text do what Meta asks of it: state the name of the business, and state that the
 * person opts in to receive messages from it (M-OPT)? It may be general; WhatsApp need not be named.
 */
import { namesCompany } from "~/platform/i18n/names-company";

export type OptInReading = {
  namesBusiness: boolean;
  /** Whether it speaks of receiving or being sent something. */
  saysWhat: boolean;
  /** Whether it says how to stop. Not asked by M-OPT; strong evidence (M-BMP). */
  saysHowToStop: boolean;
};

type Named = { name: string; legalName?: string | null };

export function readOptInText(text: string, business: Named): OptInReading {
  return {
    namesBusiness: namesBusiness(text, business),
    saysWhat: RECEIVING.test(text) || AGREED_CONTACT.test(text),
    saysHowToStop: STOPPING.test(text),
  };
}

const RECEIVING =
  /\b(?:receiv\w*|get|send|sends|sent|messag\w*|news\w*|updates?|offers?|promotions?|notifi\w*|contact(?:ed|s)?|write to|hear from|menerima|dikirim\w*|mengirim\w*|kirim\w*|menghubungi|dihubungi|pesan|kabar|penawaran|promo\w*|informasi|pemberitahuan|notifikasi)\b/iu;
const AGREED_CONTACT = /\b(?:whatsapp|sms|e-?mail)\b/iu;
const STOPPING =
  /\b(?:stop\w*|unsubscrib\w*|opt[ -]?out|withdraw\w*|cancel|berhenti|henti\w*|batal\w*|mencabut|cabut)\b/iu;

/** "PT KOPI-SENJA" names Kopi Senja. */
export const namesBusiness = (text: string, { name, legalName }: Named): boolean =>
  namesCompany(text, [name, legalName ?? ""]);
