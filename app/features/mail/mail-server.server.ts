/** The mail server of this installation, if it has one. Without it, links are shown to copy instead. */
import { createTransport, type Transporter } from "nodemailer";
import { env } from "~/platform/env.server";
import { processWide } from "~/platform/process-wide.server";

export type MailServer = { url: string; from: string };

const PATIENCE = 20_000;

export function mailServer(): MailServer | null {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  return url && from ? { url, from } : null;
}

export const isMailOn = (): boolean => mailServer() !== null;

const open = processWide<{ url: string; transport: Transporter }>("mail-transport");

const patiently = {
  connectionTimeout: PATIENCE,
  greetingTimeout: PATIENCE,
  socketTimeout: PATIENCE,
};

export function transportTo({ url }: MailServer): Transporter {
  if (open.value?.url !== url) {
    open.value = { url, transport: createTransport({ url, ...patiently }) };
  }
  return open.value.transport;
}

/** For many mails in a row: connections are kept between them, until it is closed. */
export const bulkTransportTo = ({ url }: MailServer): Transporter =>
  createTransport({ url, ...patiently, pool: true, maxConnections: 5, maxMessages: 500 });
