/** What people type before they are signed in. */
import { z } from "zod/mini";
import { emailField, passwordField, requiredText, zoneField } from "~/platform/fields";
import { languageField } from "./language-field";
import { newPasswordField } from "./new-password";

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
