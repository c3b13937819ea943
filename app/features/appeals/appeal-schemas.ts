/** What people may type into the forms around an appeal. Its answers have schemas of their own. */
import { z } from "zod/mini";
import {
  optionalDay,
  optionalId,
  optionalText,
  requiredId,
  requiredText,
  versionField,
  wallClock,
  zoneField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { CAUSES, DOOR_KEYS } from "~templates/rules/vocabulary";
import { APPEAL_OUTCOMES } from "./appeal-lifecycle";

const choose = "common.errors.choose" satisfies TextKey;
const when = "common.errors.instant" satisfies TextKey;

const door = () => z.enum(DOOR_KEYS, "appeals.errors.door" satisfies TextKey);
const language = () => z.enum(["en", "id"], choose);
const LONG = 4000;
const VERBATIM = 50_000;

export const SUBMITTER_IS_ADMIN = ["yes", "no", "unknown"] as const;
export type SubmitterIsAdmin = (typeof SUBMITTER_IS_ADMIN)[number];

export const startSchema = z.object({
  restrictionId: requiredId("appeals.errors.restriction"),
  news: z._default(z.object({ en: optionalText(1500), id: optionalText(1500) }), {
    en: "",
    id: "",
  }),
});

export const destinationSchema = z.object({ door: door(), language: language() });

export const remediationSchema = z
  .object({
    cause: z.enum(CAUSES, "appeals.errors.cause" satisfies TextKey),
    what: z.object({ en: optionalText(LONG), id: optionalText(LONG) }),
    owner: optionalText(200),
    dueOn: optionalDay(),
    doneOn: optionalDay(),
    proofs: z.pipe(
      z.transform((given) => (given === undefined || given === "" ? [] : [given].flat())),
      z.array(z.uuid(choose)),
    ),
    version: versionField(),
  })
  .check(
    z.refine(({ what }) => what.en !== "" || what.id !== "", {
      path: ["what", "en"],
      error: "appeals.errors.what" satisfies TextKey,
    }),
  );
export type RemediationFields = z.output<typeof remediationSchema>;

export const evidenceChoiceSchema = z.object({
  exhibits: z.pipe(
    z.transform((given) => (given === undefined || given === "" ? [] : [given].flat())),
    z.array(z.uuid(choose)),
  ),
  /** `up:<id>` or `down:<id>` where a button was pressed that moves one. */
  shift: optionalText(60),
});

export const sendSchema = z.object({ note: optionalText(LONG), reason: optionalText(1000) });
export const changesSchema = z.object({ note: requiredText("appeals.errors.changes", LONG) });
export const approvalSchema = z.object({
  note: optionalText(LONG),
  reason: optionalText(1000),
  /** The content that was read. */
  contentHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export const reasonSchema = z.object({ reason: requiredText("appeals.errors.reason", 1000) });

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

export const momentSchema = z.object({ clock: wallClock(when), zone: zoneField() });

export const infoRequestSchema = z.object({
  text: requiredText("appeals.errors.question", VERBATIM),
  clock: wallClock(when),
  zone: zoneField(),
});

export const infoAnswerSchema = z.object({
  answer: requiredText("appeals.errors.answer", VERBATIM),
  clock: wallClock(when),
  zone: zoneField(),
});

export const decisionSchema = z.object({
  outcome: z.enum(APPEAL_OUTCOMES, "appeals.errors.outcome" satisfies TextKey),
  verbatim: optionalText(VERBATIM),
  clock: wallClock(when),
  zone: zoneField(),
  evidenceId: optionalId(),
});
export type DecisionFields = z.output<typeof decisionSchema>;

export const shiftSchema = z.object({ direction: z.enum(["up", "down"], choose) });

export const bringBackSchema = z.object({ version: versionField(), seenVersion: versionField() });
