/** The sentences and numbers of one language. */
import type { Format } from "~/platform/i18n/format";
import type { Translate } from "~/platform/i18n/text-key";

export type Words = { t: Translate; format: Format };
