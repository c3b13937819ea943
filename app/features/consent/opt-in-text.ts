/**
 * Does an opt-in text do what Meta asks of it: state the name of the business, and state that the
 * person opts in to receive messages from it (M-OPT)? It may be general; WhatsApp need not be named.
 */

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

const LEGAL_FORMS = /\b(?:pt|cv|ud|tbk|persero|ltd|limited|llc|inc|gmbh|pte|sdn|bhd|co)\b/g;

/** Case, accents, spaces and the legal form do not matter: "PT KOPI-SENJA" names Kopi Senja. */
export function namesBusiness(text: string, business: Named): boolean {
  const read = bare(text);
  return [business.name, business.legalName ?? ""]
    .map((name) => bare(name.toLowerCase().replace(LEGAL_FORMS, " ")))
    .some((name) => name !== "" && read.includes(name));
}

const bare = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
