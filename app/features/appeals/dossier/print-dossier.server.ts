/**
 * The dossier in one language or in both side by side: as a PDF, and as a page for the screen with
 * the same words. Until it is approved it says on every page that it is a draft.
 */
import { textsFor } from "~/platform/i18n/texts.server";
import { renderPdf } from "~/platform/pdf/pdf.server";
import { LANGUAGES, type Language } from "~templates/bilingual";
import type { AppealDossierProps } from "~templates/dossier/dossier";
import { type DossierContent, documentIn } from "./dossier-content.server";
import { dossierProps } from "./dossier-props";
import type { DossierVariant } from "./dossier-variant";
import { type OpenedExhibits, openExhibits } from "./exhibit-sources.server";
import { sideBySide } from "./side-by-side";

export type Print = {
  variant: DossierVariant;
  preparedAt: Date;
  isDraft: boolean;
};

/** The exhibits of a dossier, opened once for all its variants. */
export const openedExhibits = (content: DossierContent): Promise<OpenedExhibits> =>
  openExhibits(documentIn(content, "en").exhibits, content.source.claims);

/** The same content, prepared at the same time, makes the same bytes. */
export function printDossier(
  content: DossierContent,
  print: Print,
  opened: OpenedExhibits,
): Promise<Uint8Array> {
  return renderPdf("appeal-dossier", wordedDossier(content, print, opened), opened.appendix);
}

/** Everything the dossier says, as finished text. */
export function wordedDossier(
  content: DossierContent,
  { variant, ...print }: Print,
  { sources }: OpenedExhibits,
): AppealDossierProps {
  if (variant !== "en-id") return inLanguage(content, variant, print, sources);
  const [one, other] = LANGUAGES.map((each) => inLanguage(content, each, print, sources));
  return sideBySide(one as AppealDossierProps, other as AppealDossierProps);
}

function inLanguage(
  content: DossierContent,
  language: Language,
  { preparedAt, isDraft }: Omit<Print, "variant">,
  sources: OpenedExhibits["sources"],
): AppealDossierProps {
  const { hash, canonical, timeZone } = content;
  const document = documentIn(content, language);
  const contentBytes = Buffer.byteLength(canonical);
  const print = { contentHash: hash, contentBytes, preparedAt, timeZone };
  const props = dossierProps(document, print, sources);
  if (!isDraft) return props;

  const t = textsFor(language, timeZone);
  const drafted = ({ foot }: { foot: string }) => t("appeals.serverOnly.draftFoot", { foot });
  return {
    ...props,
    title: t("appeals.serverOnly.draftTitle", { title: props.title }),
    foot: drafted(props),
    cover: { ...props.cover, kicker: t("appeals.serverOnly.draftKicker") },
    exhibits: props.exhibits.map((exhibit) => ({ ...exhibit, foot: drafted(exhibit) })),
  };
}
