/** What people choose and type about the template of one letter. */
import { z } from "zod/mini";
import { checkbox, optionalText, requiredText, versionField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { APOLOGY_FIELDS, type ApologyField } from "~templates/letters/apology-fields";

export const APOLOGY_FIELD_NAMES = Object.keys(APOLOGY_FIELDS) as [ApologyField, ...ApologyField[]];

const value = z
  .object({
    place: z.enum(["header", "body"]),
    name: requiredText("campaigns.errors.value" satisfies TextKey, 60),
    field: z._default(z.enum(["", ...APOLOGY_FIELD_NAMES]), ""),
    words: optionalText(200),
  })
  .check(
    z.refine(({ field, words }) => field !== "" || words !== "", {
      path: ["words"],
      error: "campaigns.errors.value" satisfies TextKey,
    }),
  );

export const templateSchema = z.object({
  /** Name and language, as `templateKey` writes them. */
  template: requiredText("campaigns.errors.template" satisfies TextKey, 540),
  values: z._default(z.array(value), []),
  /** Whether every letter in this language takes it. */
  everyHarm: checkbox(),
  version: versionField(),
});
export type TemplateInput = z.output<typeof templateSchema>;

/** Names hold no blanks. */
export const templateKey = ({ name, language }: { name: string; language: string }): string =>
  `${name} ${language}`;
