/** Which text of which past appeal is taken. */
import { z } from "zod/mini";
import { requiredId } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

const gone = "library.refusals.gone" satisfies TextKey;

export const takenTextSchema = z.object({
  from: requiredId(gone),
  question: z.string(gone).check(z.regex(/^[a-z_]{1,60}$/, gone)),
});
