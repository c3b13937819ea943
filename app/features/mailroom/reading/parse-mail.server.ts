/** Reads a raw mail, whatever it is. Throws UnreadableMail, and nothing else, for what cannot be read. */
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { plainOf } from "~/features/enforcement/reading/mail-parts";
import { cleanFileName } from "~/features/evidence/file-name";
import { LONGEST_MAIL_TEXT } from "~/features/mailroom/inbound-mail";
import { calendarText } from "./calendar-text";
import { isOutlookFile, parseOutlook } from "./parse-outlook.server";
import {
  addressesIn,
  idsIn,
  type MailAddress,
  type MailFile,
  RECIPIENT_HEADERS,
  type ReadMail,
  storable,
} from "./read-mail";

export class UnreadableMail extends Error {}

const DEEPEST = 60;
const MOST_HEADER_BYTES = 1024 * 1024;
const DEEPEST_FORWARD = 8;
const MOST_FILES = 60;
const MOST_RECIPIENTS = 200;

export async function parseMail(raw: Uint8Array): Promise<ReadMail> {
  if (isOutlookFile(raw)) {
    const read = parseOutlook(raw);
    if (!read) throw new UnreadableMail("No Outlook message");
    return read;
  }
  return readEmail(await parsed(raw));
}

async function parsed(raw: Uint8Array): Promise<Email> {
  const email = await PostalMime.parse(raw, {
    attachmentEncoding: "arraybuffer",
    maxNestingDepth: DEEPEST,
    maxHeadersSize: MOST_HEADER_BYTES,
    maxRfc822NestingDepth: DEEPEST_FORWARD,
  }).catch((cause) => {
    throw new UnreadableMail("The mail cannot be taken apart", { cause });
  });
  // Anything at all is taken for a body; without one known header it is no mail.
  const isMail = email.headers.some(({ key }) => KNOWN.includes(key));
  if (!isMail) throw new UnreadableMail("It has none of the headers of a mail");
  return email;
}

const KNOWN = ["from", "to", "subject", "date", "message-id", "received", "return-path", "sender"];

function readEmail(email: Email): ReadMail {
  const headers = new Map<string, string[]>();
  for (const { key, value } of email.headers) {
    headers.set(key, [...(headers.get(key) ?? []), value]);
  }
  const all = (name: string) => headers.get(name) ?? [];
  const html = email.html?.trim() ? storable(email.html, LONGEST_HTML) : null;
  const files = email.attachments.slice(0, MOST_FILES).map(readFile);
  return {
    headers,
    headerOrder: email.headers.map(({ key }) => key),
    messageId: idsIn(all("message-id")[0] ?? "")[0] ?? null,
    inReplyTo: all("in-reply-to").flatMap(idsIn),
    references: all("references").flatMap(idsIn).slice(-200),
    from: senderOf(email.from ?? email.sender),
    recipients: [
      ...new Set([
        ...[...(email.to ?? []), ...(email.cc ?? []), ...(email.bcc ?? [])].flatMap(flat),
        ...RECIPIENT_HEADERS.flatMap((name) => all(name).flatMap(addressesIn)),
      ]),
    ].slice(0, MOST_RECIPIENTS),
    subject: storable((email.subject ?? "").replace(/\s+/g, " ").trim(), 500),
    dateHeader: storable(all("date")[0] ?? "", 200),
    sentAt: instantOf(email.date),
    text: textOf(email, html, files),
    html,
    files,
  };
}

const LONGEST_HTML = 2_000_000;

const flat = (address: Address): string[] =>
  (address.group ?? [address]).flatMap((each) =>
    each.address ? [storable(each.address, 254).toLowerCase()] : [],
  );

function senderOf(address: Address | undefined): MailAddress {
  const one = address?.group ? address.group[0] : address;
  return {
    name: storable((one?.name ?? "").replace(/\s+/g, " ").trim(), 200),
    address: storable(one?.address ?? "", 254).toLowerCase(),
  };
}

function instantOf(date: string | undefined): Date | null {
  const at = date ? new Date(date) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
}

/** The text part; the words of the HTML where there is none; what an invitation says where that is all. */
function textOf({ text }: Email, html: string | null, files: readonly MailFile[]): string {
  const plain = (text ?? "").trim();
  const words = plain || (html ? tidy(plainOf(spaced(html))) : "");
  const invitations = files
    .filter(({ mediaType }) => mediaType === "text/calendar")
    .map(({ bytes }) => calendarText(new TextDecoder().decode(bytes)));
  return storable([words, ...invitations].filter(Boolean).join("\n\n"), LONGEST_MAIL_TEXT);
}

/** Paragraphs stand apart, and cells of a row beside each other. */
const spaced = (html: string): string =>
  html
    .replace(/<\/(?:p|h[1-6]|table|[ou]l)\s*>/gi, "$&<br>")
    .replace(/<\/t[dh]\s*>(?=\s*<t[dh]\b)/gi, " ");

const tidy = (text: string): string =>
  text
    .replace(/^[ \t]+|[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

function readFile(attachment: Attachment, index: number): MailFile {
  const { filename, mimeType, content, contentId, disposition, related } = attachment;
  const bytes =
    typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const id = contentId ? (idsIn(contentId)[0] ?? contentId.replace(/[<>\s]/g, "")) : null;
  return {
    fileName: cleanFileName(filename ?? "", `file-${index + 1}${ENDINGS[mimeType] ?? ""}`),
    mediaType: mimeType,
    contentId: id || null,
    isInline: Boolean(related) || (disposition === "inline" && id !== null),
    bytes,
  };
}

const ENDINGS: Readonly<Record<string, string>> = {
  "image/png": ".png",
  "image/jpeg": ".jpg",
  "image/gif": ".gif",
  "text/calendar": ".ics",
  "message/rfc822": ".eml",
  "text/plain": ".txt",
  "application/pdf": ".pdf",
};
