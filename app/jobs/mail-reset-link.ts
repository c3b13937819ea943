import { z } from "zod/mini";
import { mailReset } from "~/features/identity/passwords/password-reset.server";

const payloadSchema = z.object({ email: z.string(), origin: z.string() });

export default async function mailResetLinkJob(payload: unknown): Promise<void> {
  const { email, origin } = payloadSchema.parse(payload);
  await mailReset(email, (path) => `${origin}${path}`);
}
