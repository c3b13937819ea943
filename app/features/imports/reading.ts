/** How a table is to be read: what a person settled over what was guessed. */
import { z } from "zod/mini";
import { optionalText, zoneField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

const column = z.pipe(
  z.transform((given: unknown) => (given === "" || given === undefined ? -1 : Number(given))),
  z.int("common.errors.choose" satisfies TextKey).check(z.gte(-1), z.lt(500)),
);

export const readingSchema = z.object({
  /** By what is wanted: the place of its column, -1 for none. */
  columns: z.record(z.string(), column),
  /** What holds for every row, by name: a source, a campaign. */
  constants: z._default(z.record(z.string(), optionalText(120)), {}),
  hasHeading: z.pipe(
    z._default(z.union([z.boolean(), z.string()]), false),
    z.transform((given) => given === true || given === "yes"),
  ),
  order: z.enum(["day_first", "month_first"], "common.errors.choose" satisfies TextKey),
  zone: zoneField(),
  country: z._default(
    z.string().check(z.regex(/^([A-Z]{2})?$/, "common.errors.choose" satisfies TextKey)),
    "",
  ),
});

export type Reading = z.output<typeof readingSchema>;
