/** The dossier as a PDF. Until it is approved it says on every page that it is a draft. */
import { textsFor } from "~/platform/i18n/texts.server";
import { renderPdf } from "~/platform/pdf/pdf.server";
import type { Language } from "~templates/bilingual";
import { type DossierContent, documentIn } from "./dossier-content.server";
import { dossierProps } from "./dossier-props";

type Print = {
  language: Language;
  preparedAt: Date;
  isDraft: boolean;
};

/** The same content, prepared at the same time, makes the same bytes. */
export function printDossier(
  content: DossierContent,
  { language, preparedAt, isDraft }: Print,
): Promise<Uint8Array> {
  const { hash, timeZone } = content;
  const document = documentIn(content, language);
  const props = dossierProps(document, { contentHash: hash, preparedAt, timeZone });
  if (!isDraft) return renderPdf("appeal-dossier", props);

  const t = textsFor(language, timeZone);
  return renderPdf("appeal-dossier", {
    ...props,
    title: t("appeals.serverOnly.draftTitle", { title: props.title }),
    foot: t("appeals.serverOnly.draftFoot", { foot: props.foot }),
    cover: { ...props.cover, kicker: t("appeals.serverOnly.draftKicker") },
  });
}
