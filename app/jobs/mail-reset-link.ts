import { z } from "zod/mini";
import { mailReset } from "~/features/identity/passwords/password-reset.server";

const payloadSchema = z.object({ email: z.string() });

export default async function mailResetLinkJob(payload: unknown): Promise<void> {
  await mailReset(payloadSchema.parse(payload).email);
}
