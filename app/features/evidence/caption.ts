/** What a stranger should see in an exhibit, as it is written in one language or in both. */
import type { Bilingual, Language } from "~templates/bilingual";

export const NO_CAPTION: Bilingual = { en: "", id: "" };

type Stored = { captionEn: string; captionId: string };

export const captionOf = ({ captionEn, captionId }: Stored): Bilingual => ({
  en: captionEn,
  id: captionId,
});

export const captionColumns = ({ en, id }: Bilingual): Stored => ({
  captionEn: en,
  captionId: id,
});

/** For a reader of the case, who is better served by the other language than by nothing. */
export const captionFor = (caption: Bilingual, reader: Language): string =>
  caption[reader] || caption.en || caption.id;

/** What an exhibit is called on a page: by its caption, or else by its file. */
export const exhibitTitle = (
  { caption, fileName }: { caption: Bilingual; fileName: string | null },
  reader: Language,
): string => captionFor(caption, reader) || (fileName ?? "");

/** All that is written, for whoever asks later what was changed. */
export const captionInFull = ({ en, id }: Bilingual): string =>
  [...new Set([en, id])].filter(Boolean).join(" / ");
