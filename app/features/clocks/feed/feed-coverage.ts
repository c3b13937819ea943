/** Whose clocks a private calendar carries. */
import { z } from "zod/mini";
import type { TextKey } from "~/platform/i18n/text-key";

export const FEED_COVERAGES = ["own", "all"] as const;
export type FeedCoverage = (typeof FEED_COVERAGES)[number];

export const feedSchema = z.object({
  covers: z.enum(FEED_COVERAGES, "common.errors.choose" satisfies TextKey),
});
