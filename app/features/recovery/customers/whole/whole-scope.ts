/** Which customers of a case are made whole at once: those that were ticked, or all that a list shows. */
import { z } from "zod/mini";
import { optionalText } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

const MOST_TICKED = 200;

export const wholeSchema = z.object({
  ids: z._default(
    z
      .array(z.uuid("common.errors.choose" satisfies TextKey))
      .check(z.maxLength(MOST_TICKED, "common.errors.choose" satisfies TextKey)),
    [],
  ),
  /** `matching` for all that the list shows. */
  all: optionalText(20),
  /** What the list is narrowed to, as it stands in its address. */
  q: optionalText(254),
  group: optionalText(200),
});
export type WholeInput = z.output<typeof wholeSchema>;

/** Null ids for everybody whom search and group find. */
export type WholeScope = { ids: readonly string[] | null; q: string; group: string };

export const scopeOf = ({ ids, all, q, group }: WholeInput): WholeScope =>
  all === "matching" ? { ids: null, q, group } : { ids, q: "", group: "" };
