/** What the first page of a link offers, from the files that were frozen. */
import { ARCHIVE_NAME } from "~/features/appeals/dossier/dossier-manifest";
import { DOSSIER_VARIANTS, pdfName, webName } from "~/features/appeals/dossier/dossier-variant";
import type { GuestDossier } from "./guest-link-queries.server";

export function guestPage(dossier: GuestDossier, base: string) {
  const { reference, round, business, expiresAt, frozen } = dossier;
  const names = new Set(frozen.files.map(({ name }) => name));
  const there = (nameOf: typeof pdfName) =>
    DOSSIER_VARIANTS.map((variant) => ({ variant, file: nameOf(variant) })).filter(({ file }) =>
      names.has(file),
    );
  return {
    base,
    reference,
    round,
    business,
    expiresAt,
    frozenAt: new Date(frozen.manifest.frozenAt),
    contentHash: frozen.manifest.contentSha256,
    pages: there(webName),
    pdfs: there(pdfName),
    archive: ARCHIVE_NAME,
  };
}
