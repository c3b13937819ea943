/** Writes a mail into nothing: the whole of it comes back as bytes. */
import { createTransport, type SendMailOptions } from "nodemailer";

const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });

export async function writeMail(mail: SendMailOptions): Promise<Buffer> {
  const { message } = await composer.sendMail(mail);
  return message as Buffer;
}
