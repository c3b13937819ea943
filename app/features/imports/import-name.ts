/** What an import is called: its file, or, for what somebody wrote down by hand, words of the reader's language. */
import type { Translate } from "~/platform/i18n/text-key";

/** @param fileName empty where there was no file */
export const importName = (fileName: string, t: Translate): string =>
  fileName || t("imports.byHand");
