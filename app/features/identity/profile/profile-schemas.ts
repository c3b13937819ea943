/** What people say about themselves. */
import { z } from "zod/mini";
import { newPasswordField } from "~/features/identity/passwords/new-password";
import { checkbox, passwordField, requiredText, zoneField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { languageField } from "./language-field";

export const THEMES = ["system", "light", "dark"] as const;

export const profileSchema = z.object({
  name: requiredText("identity.errors.name", 120),
  language: languageField(),
  timeZone: zoneField(),
  theme: z.enum(THEMES, "common.errors.choose" satisfies TextKey),
  shortcutsOn: checkbox(),
});

export type Profile = z.output<typeof profileSchema>;

export const passwordSchema = z.object({
  currentPassword: passwordField("identity.errors.password"),
  newPassword: newPasswordField(),
});

export type PasswordForm = z.output<typeof passwordSchema>;
