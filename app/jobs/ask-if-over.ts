import { z } from "zod/mini";
import { askIfOver } from "~/features/intake/ask-if-over.server";

const payloadSchema = z.object({ restrictionId: z.uuid() });

export default async function askIfOverJob(payload: unknown): Promise<void> {
  await askIfOver(payloadSchema.parse(payload).restrictionId);
}
