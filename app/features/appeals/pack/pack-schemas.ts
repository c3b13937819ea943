/** What is sent when drafts are taken into the appeal. */
import { z } from "zod/mini";
import type { TextKey } from "~/platform/i18n/text-key";

const ticked = z
  .string()
  .check(z.regex(/^[a-z_]{1,60}:\d{1,9}$/, "pack.errors.choose" satisfies TextKey));

export const takeSchema = z.object({
  part: z.enum(["usage", "consent"], "pack.errors.choose" satisfies TextKey),
  days: z._default(z.string(), ""),
  take: z.pipe(
    z.transform((given: unknown) => (given === undefined || given === "" ? [] : [given].flat())),
    z.array(ticked).check(z.minLength(1, "pack.errors.choose" satisfies TextKey)),
  ),
});

/** By question: the version that was seen. */
export const seenVersions = (take: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    take.map((each) => {
      const [question = "", version = ""] = each.split(":");
      return [question, Number(version)];
    }),
  );
