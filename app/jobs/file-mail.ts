import { z } from "zod/mini";
import { fileMail } from "~/features/mailroom/filing/file-mail.server";

const payloadSchema = z.object({ mailId: z.uuid() });

export default async function fileMailJob(payload: unknown): Promise<void> {
  await fileMail(payloadSchema.parse(payload).mailId);
}
