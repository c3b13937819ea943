/** What people may type into the forms around an appeal. Its answers have schemas of their own. */
import { z } from "zod/mini";
import {
  optionalId,
  optionalText,
  requiredId,
  requiredText,
  versionField,
  wallClock,
  zoneField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { APPEAL_OUTCOMES } from "./appeal-lifecycle";

const choose = "common.errors.choose" satisfies TextKey;
const when = "common.errors.instant" satisfies TextKey;

const VERBATIM = 50_000;

export const startSchema = z.object({
  restrictionId: requiredId("appeals.errors.restriction"),
  news: z._default(z.object({ en: optionalText(1500), id: optionalText(1500) }), {
    en: "",
    id: "",
  }),
  /** Why it is appealed although waiting it out is what is left. */
  regardless: optionalText(1000),
});

const someIds = () =>
  z.pipe(
    z.transform((given) => (given === undefined || given === "" ? [] : [given].flat())),
    z.array(z.uuid(choose)),
  );

export const evidenceChoiceSchema = z.object({
  exhibits: someIds(),
  /** What was chosen when the form was opened. */
  seen: someIds(),
  /** `up:<id>` or `down:<id>` where a button was pressed that moves one. */
  shift: optionalText(60),
});

export const reasonSchema = z.object({ reason: requiredText("appeals.errors.reason", 1000) });

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

export const CHASED = ["looked", "asked_provider", "asked_meta"] as const;

export const chaseSchema = z.object({
  how: z.enum(CHASED, "afterFiling.errors.how" satisfies TextKey),
  note: optionalText(1000),
});

export const shiftSchema = z.object({ direction: z.enum(["up", "down"], choose) });

export const bringBackSchema = z.object({ version: versionField(), seenVersion: versionField() });
