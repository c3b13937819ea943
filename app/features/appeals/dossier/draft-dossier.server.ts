/** A dossier that is not frozen yet, as it would be printed now. */
import type { AppealOnPage } from "~/features/appeals/require-appeal.server";
import { approvalOf } from "~/features/appeals/review/approval.server";
import type { Language } from "~templates/bilingual";
import { dossierContent } from "./dossier-content.server";
import { asVariant, type DossierVariant } from "./dossier-variant";
import { openedExhibits } from "./print-dossier.server";

/** What an address asks for; where it asks for nothing, the language the appeal is to be filed in. */
export const wantedVariant = (url: URL, appeal: { language: Language }): DossierVariant =>
  asVariant(url.searchParams.get("language")) ?? appeal.language;

/** Null: it was recorded and not written here, so there is nothing to print. */
export async function draftDossier(appeal: AppealOnPage) {
  if (appeal.origin === "recorded") return null;
  const content = await dossierContent(appeal);
  const approval = await approvalOf(appeal.id);
  const isApproved = appeal.state === "approved" && approval?.contentHash === content.hash;
  return {
    content,
    opened: await openedExhibits(content),
    preparedAt: isApproved ? approval.at : new Date(),
    isDraft: !isApproved,
  };
}
