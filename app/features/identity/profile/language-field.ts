/** The language somebody reads. */
import { z } from "zod/mini";
import type { TextKey } from "~/platform/i18n/text-key";

export const LANGUAGES = ["en", "id"] as const;

export const languageField = () => z.enum(LANGUAGES, "identity.errors.language" satisfies TextKey);
