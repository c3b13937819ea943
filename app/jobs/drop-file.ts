import { z } from "zod/mini";
import { dropFile } from "~/features/evidence/erase-files.server";

const payloadSchema = z.object({ sha256: z.string() });

export default async function dropFileJob(payload: unknown): Promise<void> {
  await dropFile(payloadSchema.parse(payload).sha256);
}
