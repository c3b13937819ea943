/** What people may send while they classify. */
import { z } from "zod/mini";
import { checkbox, optionalText, requiredText, versionField } from "~/platform/forms/fields";
import { isTimeZone } from "~/platform/i18n/zones";
import { LEVELS, RESTRICTION_CLASSES } from "~templates/rules/vocabulary";

/** The answer that stood when the question was opened, as JSON; what is no such answer was not seen. */
export const seenAnswer = z.pipe(
  z.optional(z.string().check(z.maxLength(10_000))),
  z.transform((given): string | string[] | null | undefined => {
    try {
      const read: unknown = JSON.parse(given ?? "");
      const isList = Array.isArray(read) && read.every((one) => typeof one === "string");
      return read === null || typeof read === "string" || isList ? (read as string) : undefined;
    } catch {
      return undefined;
    }
  }),
);

/** One answer. Which values a question takes is judged by the rules, not by the form. */
export const answerSchema = z.object({
  seen: seenAnswer,
  question: requiredText("classification.question.missing", 80),
  value: z.pipe(
    z.transform((given) => [given ?? []].flat().map(String)),
    z.array(z.string().check(z.maxLength(200))),
  ),
  /** A date typed beside the options, with its zone. */
  date: optionalText(30),
  zone: z._default(z.string().check(z.refine((zone) => isTimeZone(zone))), "UTC"),
  /** What was answered is no longer said; what was read from a pasted text counts again. */
  takeBack: checkbox(),
});

export type TriageAnswer = z.output<typeof answerSchema>;

export const pasteSchema = z.object({
  text: requiredText("classification.paste.missing", 200_000),
});

export const overruleSchema = z.object({
  restrictionClass: z.enum(RESTRICTION_CLASSES, "classification.overrule.missingClass"),
  level: z.enum(LEVELS, "classification.overrule.missingLevel"),
  reason: requiredText("classification.overrule.missingReason", 2000),
  version: versionField(),
});

/** The draft whose result is confirmed. */
export const confirmSchema = z.object({ version: versionField() });
