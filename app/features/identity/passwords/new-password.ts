/** The field for a password that is being chosen. */
import { z } from "zod/mini";
import { passwordField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { isEasyToGuess, SHORTEST_PASSWORD } from "./password-rule";

export const newPasswordField = () =>
  passwordField(
    "identity.errors.newPassword",
    SHORTEST_PASSWORD,
    "identity.errors.shortPassword",
  ).check(
    z.refine(
      (password) => !isEasyToGuess(password),
      "identity.errors.weakPassword" satisfies TextKey,
    ),
  );
