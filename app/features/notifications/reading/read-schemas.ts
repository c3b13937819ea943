/** Which notices somebody has read: one, or all of them. */
import { z } from "zod/mini";
import type { TextKey } from "~/platform/i18n/text-key";

export const readNoticesSchema = z.object({
  id: z.union([z.literal("all"), z.uuid()], "common.errors.choose" satisfies TextKey),
});
