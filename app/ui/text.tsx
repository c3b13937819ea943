/** Sentences and dates for components: the page's part of the catalogue, in the reader's language and zone. */
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Format, formatFor } from "~/platform/i18n/format";
import type { Translate } from "~/platform/i18n/text-key";
import { type Texts, wording } from "~/platform/i18n/word";
import type { Language } from "~templates/bilingual";

export type Reader = { language: Language; timeZone: string };

/** To hand on to what is drawn apart from the page; everything else asks `useText` and `useFormat`. */
export const TextContext = createContext<{ t: Translate; format: Format } | null>(null);

type TextProviderProps = Reader & { texts: Texts; children: ReactNode };

export function TextProvider({ language, timeZone, texts, children }: TextProviderProps) {
  const value = useMemo(() => {
    const format = formatFor(language, timeZone);
    return { t: wording(texts, format), format };
  }, [language, timeZone, texts]);

  return <TextContext.Provider value={value}>{children}</TextContext.Provider>;
}

export const useText = (): Translate => useProvided().t;
export const useFormat = (): Format => useProvided().format;

function useProvided() {
  const provided = useContext(TextContext);
  if (!provided) throw new Error("Texts are used outside TextProvider");
  return provided;
}
