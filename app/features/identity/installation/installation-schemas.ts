/** What administrators say about the installation: at the beginning, and later. */
import { z } from "zod/mini";
import { newPasswordField } from "~/features/identity/passwords/new-password";
import { languageField } from "~/features/identity/profile/language-field";
import {
  checkbox,
  emailField,
  optionalText,
  requiredText,
  zoneField,
} from "~/platform/forms/fields";

export const setUpSchema = z.object({
  code: optionalText(100),
  organisation: requiredText("identity.errors.organisation", 120),
  timeZone: zoneField(),
  name: requiredText("identity.errors.name", 120),
  email: emailField("identity.errors.email"),
  password: newPasswordField(),
  language: languageField(),
  alsoWorks: checkbox(),
});

export type SetUp = z.output<typeof setUpSchema>;

/** For how long the bytes of deliveries can be kept, in days. */
export const DELIVERY_DAYS = ["90", "180", "400", "800", "1825"] as const;

/** For how long customers can be kept after their cases, in days. */
export const CUSTOMER_DAYS = ["never", "90", "180", "365", "730", "1825"] as const;

export const installationSchema = z.object({
  organisation: requiredText("identity.errors.organisation", 120),
  language: languageField(),
  timeZone: zoneField(),
  /** Left as it is where it was not said. */
  deliveryDays: z.optional(z.pipe(z.enum(DELIVERY_DAYS), z.transform(Number))),
  /** Left as it is where it was not said; null for good. */
  customerDays: z.optional(
    z.pipe(
      z.enum(CUSTOMER_DAYS),
      z.transform((days) => (days === "never" ? null : Number(days))),
    ),
  ),
});

export type InstallationForm = z.output<typeof installationSchema>;
