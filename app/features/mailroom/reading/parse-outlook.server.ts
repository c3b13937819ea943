/** Reads a message that Outlook saved (`.msg`). */
import MsgReaderModule, { type FieldsData } from "@kenjiuno/msgreader";
import { plainOf } from "~/features/enforcement/reading/mail-parts";
import { cleanFileName } from "~/features/evidence/file-name";
import { LONGEST_MAIL_TEXT } from "~/features/mailroom/inbound-mail";
import {
  addressesIn,
  idsIn,
  type MailFile,
  RECIPIENT_HEADERS,
  type ReadMail,
  storable,
} from "./read-mail";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const MOST_FILES = 60;

export const isOutlookFile = (raw: Uint8Array): boolean =>
  SIGNATURE.every((byte, index) => raw[index] === byte);

type Reader = typeof MsgReaderModule;
// The package is CommonJS: depending on who loads it, its class is the default of the default.
const MsgReader: Reader =
  (MsgReaderModule as unknown as { default?: Reader }).default ?? MsgReaderModule;

/** Null where it is no message: damaged, or another Office file. Never throws. */
export function parseOutlook(raw: Uint8Array): ReadMail | null {
  try {
    const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
    const reader = new MsgReader(view);
    const fields = reader.getFileData();
    if (fields.dataType !== "msg" || !hasMessage(fields)) return null;
    return readFields(fields, filesOf(reader, fields));
  } catch {
    // Whatever the reader stumbles over: it is no message that can be read.
    return null;
  }
}

const hasMessage = ({ subject, body, html, senderName, recipients }: FieldsData): boolean =>
  [subject, body, html, senderName].some(Boolean) || (recipients?.length ?? 0) > 0;

function readFields(fields: FieldsData, files: MailFile[]): ReadMail {
  const { headers, headerOrder } = readHeaders(fields.headers ?? "");
  const all = (name: string) => headers.get(name) ?? [];
  const address = fields.senderSmtpAddress ?? fields.creatorSMTPAddress ?? fields.senderEmail ?? "";
  const written = addressesIn(all("from")[0] ?? "")[0];
  const html = htmlOf(fields);
  const date = fields.clientSubmitTime ?? fields.messageDeliveryTime ?? all("date")[0] ?? "";
  const sentAt = new Date(date);
  return {
    headers,
    headerOrder,
    messageId: idsIn(all("message-id")[0] ?? "")[0] ?? null,
    inReplyTo: all("in-reply-to").flatMap(idsIn),
    references: all("references").flatMap(idsIn).slice(-200),
    from: {
      name: storable(fields.senderName ?? "", 200).trim(),
      address: storable(address.includes("@") ? address : (written ?? ""), 254).toLowerCase(),
    },
    recipients: [
      ...new Set([
        ...(fields.recipients ?? []).flatMap(({ smtpAddress, email }) =>
          addressesIn(smtpAddress ?? email ?? ""),
        ),
        ...RECIPIENT_HEADERS.flatMap((name) => all(name).flatMap(addressesIn)),
      ]),
    ].slice(0, 200),
    subject: storable((fields.subject ?? "").replace(/\s+/g, " ").trim(), 500),
    dateHeader: storable(date, 200),
    sentAt: Number.isNaN(sentAt.getTime()) ? null : sentAt,
    text: storable((fields.body ?? "").trim() || plainOf(html ?? "").trim(), LONGEST_MAIL_TEXT),
    html: html && storable(html, 2_000_000),
    files,
  };
}

const htmlOf = ({ bodyHtml, html }: FieldsData): string | null =>
  bodyHtml || (html ? new TextDecoder().decode(html) : null);

function readHeaders(written: string) {
  const headers = new Map<string, string[]>();
  const headerOrder: string[] = [];
  for (const line of written.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (!name || value === undefined) continue;
    const key = name.toLowerCase();
    headers.set(key, [...(headers.get(key) ?? []), value]);
    headerOrder.push(key);
  }
  return { headers, headerOrder };
}

function filesOf(reader: InstanceType<Reader>, { attachments = [] }: FieldsData): MailFile[] {
  return attachments.slice(0, MOST_FILES).map((attachment, index) => {
    const { fileName, content } = reader.getAttachment(attachment);
    const id = attachment.pidContentId || null;
    return {
      fileName: cleanFileName(fileName ?? attachment.name ?? "", `file-${index + 1}`),
      mediaType: attachment.innerMsgContent ? "application/vnd.ms-outlook" : "",
      contentId: id,
      isInline: id !== null && attachment.attachmentHidden === true,
      bytes: content,
    };
  });
}
