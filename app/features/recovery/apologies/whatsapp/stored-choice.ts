/** A template that was chosen, as the database gives it back. */
import { z } from "zod/mini";
import { APOLOGY_FIELDS, type ApologyField } from "~templates/letters/apology-fields";
import type { TemplateChoice } from "./template-choice";

const fields = Object.keys(APOLOGY_FIELDS) as [ApologyField, ...ApologyField[]];

const storedChoice = z.object({
  name: z.string(),
  language: z.string(),
  category: z.enum(["utility", "marketing"]),
  header: z.string(),
  body: z.string(),
  footer: z.string(),
  buttons: z._default(z.array(z.string()), []),
  values: z.array(
    z.object({
      place: z.enum(["header", "body"]),
      name: z.string(),
      field: z.enum(["", ...fields]),
      words: z.string(),
    }),
  ),
});

/** Null where none was chosen, or where a later version wrote what this one does not know. */
export function templateIn(stored: unknown): TemplateChoice | null {
  const read = storedChoice.safeParse(stored);
  return read.success ? read.data : null;
}
