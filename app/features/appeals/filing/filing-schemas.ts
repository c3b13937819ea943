/** What people may type about how an appeal reaches Meta: where, by whom, when. */
import { z } from "zod/mini";
import {
  optionalId,
  optionalText,
  requiredId,
  requiredText,
  wallClock,
  zoneField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { DOOR_KEYS } from "~templates/rules/vocabulary";

const when = "common.errors.instant" satisfies TextKey;
const VERBATIM = 50_000;

const door = () => z.enum(DOOR_KEYS, "appeals.errors.door" satisfies TextKey);
const language = () => z.enum(["en", "id"], "common.errors.choose" satisfies TextKey);

export const SUBMITTER_IS_ADMIN = ["yes", "no", "unknown"] as const;
export type SubmitterIsAdmin = (typeof SUBMITTER_IS_ADMIN)[number];

export const destinationSchema = z.object({ door: door(), language: language() });

const filing = {
  door: door(),
  submitterName: requiredText("appeals.errors.submitter"),
  submitterIsAdmin: z.enum(SUBMITTER_IS_ADMIN, "appeals.errors.isAdmin" satisfies TextKey),
  clock: wallClock(when),
  zone: zoneField(),
  externalReference: optionalText(200),
};

export const submissionSchema = z.object({
  ...filing,
  language: language(),
  receiptId: optionalId(),
  /** The content that was on the screen. */
  contentHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type SubmissionFields = z.output<typeof submissionSchema>;

export const recordedSchema = z.object({
  ...filing,
  restrictionId: requiredId("appeals.errors.restriction"),
  language: z.pipe(
    z._default(z.union([z.literal(""), language()]), ""),
    z.transform((given) => given || null),
  ),
  text: optionalText(VERBATIM),
});
export type RecordedFields = z.output<typeof recordedSchema>;
