/** What people may type about where consent is given, and what was shown there. */
import { z } from "zod/mini";
import { optionalDay, optionalText, requiredText, versionField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { CONSENT_CHANNELS, CONSENT_METHODS, DOUBLE_OPT_IN } from "../consent-vocabulary";

const CHOOSE = "common.errors.choose" satisfies TextKey;

const optionalCount = z.pipe(
  z.transform((given: unknown) => (given === "" || given === undefined ? null : Number(given))),
  z.nullable(
    z
      .int("consent.errors.count" satisfies TextKey)
      .check(z.gte(0, "consent.errors.count"), z.lte(2_000_000_000, "consent.errors.count")),
  ),
);

/** A period ends after it begins. */
const inOrder = (first: string, last: string) =>
  z.refine(
    (form: unknown) => {
      const days = form as Readonly<Record<string, string>>;
      return !days[first] || !days[last] || days[first] <= days[last];
    },
    { path: [last], message: "consent.errors.order" satisfies TextKey },
  );

const sourceFields = {
  name: requiredText("consent.errors.name", 120),
  method: z.enum(CONSENT_METHODS, CHOOSE),
  channel: z.enum(CONSENT_CHANNELS, CHOOSE),
  place: optionalText(1000),
  startedOn: optionalDay(),
  endedOn: optionalDay(),
  doubleOptIn: z.enum(DOUBLE_OPT_IN, CHOOSE),
  optOut: optionalText(1000),
  toldCount: optionalCount,
};

export const newSourceSchema = z.object(sourceFields).check(inOrder("startedOn", "endedOn"));
export const sourceSchema = z
  .object({ ...sourceFields, version: versionField() })
  .check(inOrder("startedOn", "endedOn"));

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export const wordingSchema = z
  .object({
    label: requiredText("consent.errors.label", 40),
    language: z
      .string("consent.errors.language" satisfies TextKey)
      .check(z.trim(), z.regex(LANGUAGE_TAG, "consent.errors.language" satisfies TextKey)),
    text: requiredText("consent.errors.text", 3000),
    shownFrom: optionalDay(),
    shownUntil: optionalDay(),
  })
  .check(inOrder("shownFrom", "shownUntil"));

export type NewSource = z.output<typeof newSourceSchema>;
export type SourceEdit = z.output<typeof sourceSchema>;
export type NewWording = z.output<typeof wordingSchema>;
