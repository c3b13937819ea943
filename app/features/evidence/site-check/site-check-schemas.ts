/** The addresses that somebody wants looked at. */
import { z } from "zod/mini";
import { optionalText } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

const isWebAddress = (text: unknown) => {
  const typed = String(text);
  return typed === "" || (URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol));
};

const webAddress = () =>
  z.pipe(
    optionalText(500),
    z.string().check(z.refine(isWebAddress, "siteChecks.errors.address" satisfies TextKey)),
  );

export const siteCheckSchema = z
  .object({ website: webAddress(), privacy_policy: webAddress() })
  .check(
    z.refine((typed) => typed.website !== "" || typed.privacy_policy !== "", {
      error: "siteChecks.errors.none" satisfies TextKey,
      path: ["website"],
    }),
  );

export type SiteAddresses = z.output<typeof siteCheckSchema>;
