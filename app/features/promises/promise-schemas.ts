/** What people may type about how a promise ended. */
import { z } from "zod/mini";
import { optionalText } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { PROMISE_ENDS } from "./promise";

export const promiseEndSchema = z.object({
  end: z.enum(PROMISE_ENDS, "promises.errors.end" satisfies TextKey),
  reason: optionalText(1000),
});
export type PromiseEnding = z.output<typeof promiseEndSchema>;
