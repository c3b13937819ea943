/** What a mail is once it is read: one shape for `.eml` and `.msg`. */
export type MailAddress = { name: string; address: string };

export type MailFile = {
  fileName: string;
  mediaType: string;
  /** By which the HTML shows it; without brackets. */
  contentId: string | null;
  /** Whether it is only shown within the HTML. */
  isInline: boolean;
  bytes: Uint8Array;
};

export type ReadMail = {
  /** Values by lower-case name, in their order. */
  headers: ReadonlyMap<string, readonly string[]>;
  /** Names in lower case, in their order from the top. */
  headerOrder: readonly string[];
  /** Without brackets. */
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  from: MailAddress;
  /** Every address it was sent or handed on to, in small letters. */
  recipients: string[];
  subject: string;
  /** As it was written; what it says of itself may be wrong. */
  dateHeader: string;
  sentAt: Date | null;
  text: string;
  html: string | null;
  files: readonly MailFile[];
};

/** A text that can be stored: without signs that no database takes. */
export const storable = (text: string, most: number): string =>
  text.replaceAll("\u0000", "").toWellFormed().slice(0, most).toWellFormed();

/** Ids as headers name them, `<a@b> <c@d>`, without brackets. */
export const idsIn = (header: string): string[] => {
  const bracketed = [...header.matchAll(/<([^<>\s]{1,400})>/g)].map(([, id]) => id ?? "");
  return bracketed.length > 0 ? bracketed : header.split(/[\s,]+/).filter((id) => id.includes("@"));
};

/** Addresses as headers name them, in small letters. */
export const addressesIn = (header: string): string[] =>
  [...header.matchAll(/[^\s<>(),;:"]{1,128}@[^\s<>(),;:"]{1,253}/g)].map(([address]) =>
    address.toLowerCase(),
  );

/** Headers in which mail servers write whom they hand a mail to. */
export const RECIPIENT_HEADERS = [
  "to",
  "cc",
  "delivered-to",
  "x-original-to",
  "envelope-to",
  "x-envelope-to",
  "x-forwarded-to",
  "x-delivered-to",
  "apparently-to",
] as const;

const DAY = 86_400_000;
/** No provider answered anybody about WhatsApp before it was there. */
const EARLIEST = Date.UTC(2009, 0, 1);

/** When a mail was said: what it says itself, unless that cannot be; else when it arrived. */
export function saidAt(sentAt: Date | null, receivedAt: Date): Date {
  if (!sentAt) return receivedAt;
  const isPossible = sentAt.getTime() >= EARLIEST && sentAt.getTime() <= receivedAt.getTime() + DAY;
  if (!isPossible) return receivedAt;
  // Clocks of mail servers differ by minutes; nothing is said after it arrived.
  return sentAt > receivedAt ? receivedAt : sentAt;
}
