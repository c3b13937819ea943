/** What people may type about when customers were hit, and how many. */
import { z } from "zod/mini";
import { requiredText, versionField, wallClock } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

const isCount = (text: string) => text === "" || /^\d{1,9}$/.test(text);

export const impactSchema = z
  .object({
    from: wallClock("recovery.errors.from"),
    until: z._default(z.union([z.literal(""), wallClock("recovery.errors.until")]), ""),
    toldCount: z._default(
      z.string().check(z.trim(), z.refine(isCount, "recovery.errors.toldCount" satisfies TextKey)),
      "",
    ),
    reason: requiredText("recovery.errors.reason", 1000),
    version: versionField(),
  })
  .check(
    z.refine(({ from, until }) => until === "" || until > from, {
      path: ["until"],
      error: "recovery.errors.order" satisfies TextKey,
    }),
  );
export type ImpactInput = z.output<typeof impactSchema>;
