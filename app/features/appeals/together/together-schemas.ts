/** What people may type when they write an appeal together. */
import { z } from "zod/mini";
import { optionalDay, optionalId, optionalText, requiredText } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

const TEXT = 2000;
const PASSAGE = 4000;

/** A passage is quoted exactly, but for the ends of its lines and the spaces around it. */
const passage = (missing: TextKey) =>
  z.pipe(
    requiredText(missing, PASSAGE),
    z.transform((text) => text.replaceAll("\r\n", "\n")),
  );

const language = z.pipe(
  z._default(z.enum(["", "en", "id"]), ""),
  z.transform((given) => given || null),
);

export const remarkSchema = z.object({
  /** Empty for a remark on the section as a whole. */
  question: optionalText(80),
  language,
  passage: z.pipe(
    optionalText(PASSAGE),
    z.transform((text) => text.replaceAll("\r\n", "\n")),
  ),
  text: requiredText("together.errors.text", TEXT),
});
export type RemarkFields = z.output<typeof remarkSchema>;

export const suggestionSchema = z.object({
  question: requiredText("common.errors.choose", 80),
  language,
  passage: passage("together.errors.passage"),
  /** Empty to take the passage out. */
  instead: z.pipe(
    optionalText(PASSAGE),
    z.transform((text) => text.replaceAll("\r\n", "\n")),
  ),
  reason: optionalText(TEXT),
});
export type SuggestionFields = z.output<typeof suggestionSchema>;

/** Who finishes a section and by when, with what stood there when the form was opened. */
const assignment = z.object({
  personId: optionalId(),
  dueOn: optionalDay(),
  seenPersonId: optionalId(),
  seenDueOn: optionalDay(),
});
export type AssignmentFields = z.output<typeof assignment>;

export const assignmentsSchema = z.object({
  assignments: z.record(z.string(), assignment),
});
