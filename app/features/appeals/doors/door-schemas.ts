/** What people may type about doors, and about who may go through them. */
import { z } from "zod/mini";
import { optionalText, requiredId, requiredText, versionField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { DOOR_KEYS } from "~templates/rules/vocabulary";

const wrong = "advice.errors.limit" satisfies TextKey;

export const doorLimitSchema = z.object({
  door: z.enum(DOOR_KEYS, "common.errors.choose" satisfies TextKey),
  /** Empty: no limit is known to matter. */
  softLimit: z.pipe(
    optionalText(7),
    z.pipe(
      z.transform((text: string) => (text === "" ? null : Number(text))),
      z.nullable(z.int(wrong).check(z.gte(50, wrong), z.lte(200_000, wrong))),
    ),
  ),
  note: requiredText("advice.errors.limitNote", 500),
  version: versionField(),
});
export type DoorLimitFields = z.output<typeof doorLimitSchema>;

export const portfolioAdminSchema = z.object({
  assetId: requiredId("advice.errors.portfolio"),
  name: requiredText("advice.errors.adminName", 120),
  contact: optionalText(200),
});
