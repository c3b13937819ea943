/** Reads the report that a mail of ours was not delivered: to whom, why, and which mail it was. */
import { idsIn, type ReadMail } from "./read-mail";

export type Bounce = {
  recipient: string;
  /** Such as 5.1.1; empty where none is named. */
  status: string;
  /** In the words of the mail server. */
  reason: string;
  /** Whether it says that it will not be tried again. */
  isFinal: boolean;
  /** Message-IDs that the report names, the likeliest first. */
  originals: string[];
};

const SENDERS = /^(?:mailer-daemon|postmaster|mail-daemon|maildelivery)\b/i;
const SUBJECTS =
  /\b(?:undeliver(?:able|ed)|delivery (?:status notification|failure|has failed|incomplete)|mail delivery (?:failed|system)|returned mail|failure notice|message not delivered|tidak terkirim|gagal terkirim|pengiriman gagal)\b/i;

/**
 * Null where it is no such report.
 * @param raw the whole mail: what a report quotes of ours stands there with its headers
 */
export function readBounce(mail: ReadMail, raw: string): Bounce | null {
  const type = (mail.headers.get("content-type")?.[0] ?? "").toLowerCase();
  const isReport = /^multipart\/report/.test(type) && !/disposition-notification/.test(type);
  const isPlain =
    (SENDERS.test(mail.from.address) || mail.headers.get("return-path")?.[0]?.trim() === "<>") &&
    (SUBJECTS.test(mail.subject) || mail.headers.has("x-failed-recipients"));
  if (!isReport && !isPlain) return null;

  const parts = mail.files.filter(({ mediaType }) => REPORT_PARTS.includes(mediaType));
  const report = parts.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n");
  const words = `${report}\n${mail.text}`.slice(0, 200_000).replace(/\r\n?/g, "\n");
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]*(.+(?:\\n[ \\t]+.+)*)`, "im")
      .exec(words)?.[1]
      ?.replace(/\s+/g, " ")
      .trim() ?? "";
  const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(field("Status") || words)?.[1] ?? "";
  const action = field("Action").toLowerCase();
  return {
    recipient: recipientIn(
      field("Final-Recipient") || field("Original-Recipient") || headerOf(mail) || words,
    ),
    status,
    reason: (field("Diagnostic-Code").replace(/^[\w-]+;\s*/, "") || sentenceIn(words)).slice(
      0,
      500,
    ),
    isFinal: action ? action === "failed" : !status.startsWith("4"),
    originals: originalsIn(mail, raw.slice(0, 500_000)),
  };
}

const REPORT_PARTS = [
  "message/delivery-status",
  "text/rfc822-headers",
  "message/rfc822",
  "message/global-delivery-status",
];

const headerOf = ({ headers }: ReadMail) => headers.get("x-failed-recipients")?.[0] ?? "";

const recipientIn = (text: string): string =>
  /[^\s<>(),;:"]{1,128}@[^\s<>(),;:"]{1,253}/.exec(text)?.[0]?.replace(/[.,]$/, "") ?? "";

/** The line that names a code of a mail server, else the first one that says something. */
function sentenceIn(words: string): string {
  const lines = words.split("\n").map((line) => line.trim());
  const coded = lines.find((line) => /\b[45]\d\d[ -]/.test(line) || /\b5\.\d\.\d/.test(line));
  return coded ?? lines.find((line) => line.length > 20) ?? "";
}

function originalsIn({ inReplyTo, references, messageId }: ReadMail, words: string): string[] {
  const named = [...words.matchAll(/^[> \t]*(?:original-)?message-id:\s*(<[^<>\s]+>)/gim)].flatMap(
    ([, id]) => idsIn(id ?? ""),
  );
  const failed = [...new Set([...named, ...inReplyTo, ...references.toReversed()])];
  return failed.filter((id) => id !== messageId).slice(0, 20);
}
