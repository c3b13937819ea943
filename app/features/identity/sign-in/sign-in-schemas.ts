/** What people type before they are signed in. */
import { z } from "zod/mini";
import { newPasswordField } from "~/features/identity/passwords/new-password";
import { languageField } from "~/features/identity/profile/language-field";
import { emailField, passwordField, requiredText, zoneField } from "~/platform/forms/fields";

export const signInSchema = z.object({
  email: emailField("identity.errors.email"),
  password: passwordField("identity.errors.password"),
});

export const forgottenPasswordSchema = z.object({ email: emailField("identity.errors.email") });

export const chosenPasswordSchema = z.object({ password: newPasswordField() });

export const joinSchema = z.object({
  name: requiredText("identity.errors.name", 120),
  password: newPasswordField(),
  language: languageField(),
  timeZone: zoneField(),
});

export type Join = z.output<typeof joinSchema>;
