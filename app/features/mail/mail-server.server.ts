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

export function transportTo({ url }: MailServer): Transporter {
  if (open.value?.url !== url) {
    open.value = {
      url,
      transport: createTransport({
        url: withoutPool(url),
        connectionTimeout: PATIENCE,
        greetingTimeout: PATIENCE,
        socketTimeout: PATIENCE,
      }),
    };
  }
  return open.value.transport;
}

/** A pool says a mail again by itself when its line breaks: that is for us to decide. */
function withoutPool(url: string): string {
  const address = new URL(url);
  address.searchParams.delete("pool");
  return address.href;
}
