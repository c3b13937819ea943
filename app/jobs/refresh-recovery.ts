import { z } from "zod/mini";
import { refreshCase, refreshRecovery } from "~/features/recovery/refresh-recovery.server";

export const schedule = "* * * * *";

const payloadSchema = z.object({ caseId: z.optional(z.string()) });

/** One case, where something changed in it; all of which that may be, each minute. */
export default function refreshRecoveryJob(payload: unknown): Promise<void> {
  const { caseId } = payloadSchema.parse(payload);
  return caseId ? refreshCase(caseId) : refreshRecovery();
}
