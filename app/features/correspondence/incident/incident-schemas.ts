/** What people may choose about the cases of a thread. */
import { z } from "zod/mini";
import { checkbox } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

export const joinSchema = z.object({
  caseIds: z.pipe(
    z.transform((given) => (given === undefined || given === "" ? [] : [given].flat())),
    z
      .array(z.uuid("common.errors.choose" satisfies TextKey))
      .check(z.maxLength(200, "incident.errors.most" satisfies TextKey)),
  ),
  /** All that the search found, whatever is ticked. */
  all: checkbox(),
  q: z._default(z.string(), ""),
  provider: z._default(z.string(), ""),
  sharesEarlier: checkbox(),
});
