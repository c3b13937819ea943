/** A notice that came by e-mail: forwarded or not, in either language. */
import type { Signal, SignalSource } from "../signal";
import { canonicalJson } from "../signal-key";
import { parseMail } from "./mail-parts";
import { readInstant } from "./read-instant";
import { readText } from "./read-text";

const SENDERS: readonly { source: SignalSource; domain: RegExp }[] = [
  { source: "meta", domain: /@(?:[\w-]+\.)*(?:facebookmail|facebook|meta|whatsapp)\.com\b/i },
  { source: "ycloud", domain: /@(?:[\w-]+\.)*ycloud\.com\b/i },
  { source: "360dialog", domain: /@(?:[\w-]+\.)*360dialog\.(?:com|io)\b/i },
  { source: "wati", domain: /@(?:[\w-]+\.)*wati\.io\b/i },
  { source: "kapso", domain: /@(?:[\w-]+\.)*kapso\.(?:ai|com)\b/i },
  { source: "8x8", domain: /@(?:[\w-]+\.)*8x8\.com\b/i },
  { source: "telnyx", domain: /@(?:[\w-]+\.)*telnyx\.com\b/i },
  { source: "gupshup", domain: /@(?:[\w-]+\.)*gupshup\.(?:io|com)\b/i },
  { source: "itniotech", domain: /@(?:[\w-]+\.)*(?:itniotech|itnio)\.com\b/i },
  { source: "infobip", domain: /@(?:[\w-]+\.)*infobip\.com\b/i },
  { source: "twilio", domain: /@(?:[\w-]+\.)*twilio\.com\b/i },
];
/** Whose address it is, among Meta and the providers; null for anybody else. */
export const sourceOfSender = (address: string): SignalSource | null =>
  SENDERS.find(({ domain }) => domain.test(address))?.source ?? null;

const PRINTED = /^[>\s*]*(?:Date|Sent|Tanggal|Dikirim)\*?:\*?\s*(.+)$/im;
const PRINTED_FROM = /^[>\s*]*(?:From|Dari)\*?:\*?\s*(.+)$/gim;

/**
 * Null when it is no mail. The sender is whoever wrote the innermost mail; the words count, whoever
 * passed them on. A mail that says nothing of the sort is one `unknown`.
 */
export function readMail(written: string): readonly Signal[] | null {
  const mail = parseMail(written);
  if (!mail) return null;
  const { headers, text } = mail;
  const words = unquoted(`${headers.get("subject") ?? ""}\n\n${text}`);
  const senders = [...text.matchAll(PRINTED_FROM)].map(([, from]) => from ?? "");
  const from = [...senders.reverse(), headers.get("from") ?? ""];
  const source = from.map(sourceOfSender).find((found) => found !== null);
  const sentAt = readInstant(PRINTED.exec(text)?.[1]) ?? readInstant(headers.get("date"));
  const id = headers.get("message-id");
  const signals = readText(words, {
    source: source ?? null,
    happenedAt: sentAt,
    key: id ? `mail|id|${id}` : `mail|${canonicalJson(words)}`,
  });
  return signals.map((signal) => ({ ...signal, raw: written }));
}

/** Lines that were quoted, and lines that were wrapped in the middle of a sentence. */
const unquoted = (text: string): string =>
  text.replace(/^[>\s]*>[ \t]?/gm, "").replace(/([^\n.:!?])\n(?=[a-z0-9(])/g, "$1 ");
