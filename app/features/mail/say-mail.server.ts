/**
 * Says the bytes of a mail to the mail server and knows whether all of them were said: before that
 * nothing can have been taken, whatever becomes of the line. The errors of the line do not tell.
 */
import { Readable } from "node:stream";
import type { MailMessage } from "nodemailer";
import MimeNode from "nodemailer/lib/mime-node";
import { type MailServer, transportTo } from "./mail-server.server";

export type Envelope = { from: string; to: string[] };

export type MailError = Partial<Record<"code" | "response" | "message", string>> & {
  responseCode?: number;
};

/** `rejected`: whom it was not taken for, while it was taken for others. */
export type Said =
  | { ok: true; rejected: string[] }
  | { ok: false; error: MailError; wasSaid: boolean };

const PIECE = 64 * 1024;

export function sayMail(server: MailServer, envelope: Envelope, raw: Buffer): Promise<Said> {
  let wasSaid = false;
  /** Asked for its first piece once the server waits for the mail, and for the next when one is gone. */
  function* pieces() {
    for (let at = 0; at < raw.length; at += PIECE) yield raw.subarray(at, at + PIECE);
    wasSaid = true;
  }
  const message = Object.assign(new MimeNode().setEnvelope(envelope), {
    createReadStream: () => Readable.from(pieces(), { objectMode: false, highWaterMark: PIECE }),
  });
  const mail = { data: {}, message } as unknown as MailMessage;
  return new Promise((answer) => {
    transportTo(server).transporter.send(mail, (error, info) => {
      if (error) answer({ ok: false, error, wasSaid });
      else answer({ ok: true, rejected: info?.rejected ?? [] });
    });
  });
}
