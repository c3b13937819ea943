import { z } from "zod/mini";
import { sendMail } from "~/features/mail/send-mail.server";

const payloadSchema = z.object({ mailId: z.uuid() });

export default async function sendMailJob(payload: unknown): Promise<void> {
  await sendMail(payloadSchema.parse(payload).mailId);
}
