/** In which language, or in which two side by side, a dossier is made. */
import { LANGUAGES, type Language } from "~templates/bilingual";

export const DOSSIER_VARIANTS = [...LANGUAGES, "en-id"] as const;
export type DossierVariant = (typeof DOSSIER_VARIANTS)[number];

/** The variants that can be made of the languages that are complete. */
export const variantsOf = (complete: readonly Language[]): DossierVariant[] =>
  DOSSIER_VARIANTS.filter((variant) =>
    variant === "en-id" ? complete.length === LANGUAGES.length : complete.includes(variant),
  );

export const asVariant = (asked: string | null): DossierVariant | null =>
  DOSSIER_VARIANTS.find((variant) => variant === asked) ?? null;

/** The names its files have in the archive. */
export const pdfName = (variant: DossierVariant) => `dossier.${variant}.pdf`;
export const webName = (variant: DossierVariant) => `dossier.${variant}.html`;
