/** The language somebody reads. */
import { z } from "zod/mini";
import type { TextKey } from "~/platform/i18n/text-key";
import { LANGUAGES } from "~templates/bilingual";

export const languageField = () => z.enum(LANGUAGES, "identity.errors.language" satisfies TextKey);
