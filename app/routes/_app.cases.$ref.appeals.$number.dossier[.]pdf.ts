/** The dossier as a PDF: the frozen bytes once it is filed, a fresh print before. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { noteDraftMade, noteFileTaken } from "~/features/appeals/dossier/dossier-custody.server";
import { dossierFileName } from "~/features/appeals/dossier/dossier-file-name";
import { pdfName } from "~/features/appeals/dossier/dossier-variant";
import { draftDossier, wantedVariant } from "~/features/appeals/dossier/draft-dossier.server";
import { frozenFiles } from "~/features/appeals/dossier/frozen-dossier.server";
import { printDossier } from "~/features/appeals/dossier/print-dossier.server";
import { serveBytes, serveFrozen } from "~/features/appeals/dossier/serve-file.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const variant = wantedVariant(new URL(request.url), appeal);
  const name = dossierFileName(appeal, variant, "pdf");
  const served = { mediaType: "application/pdf", name, isInline: true };
  const isTaken = request.method === "GET";
  const frozen = await frozenFiles(appeal.id);
  if (frozen) {
    const file = frozen.files.find((each) => each.name === pdfName(variant));
    if (!file) throw notFound();
    if (isTaken) await noteFileTaken(person, appeal, frozen, file);
    return serveFrozen(file.sha256, served);
  }
  const draft = await draftDossier(appeal);
  if (!draft) throw notFound();
  const { content, opened, ...print } = draft;
  if (isTaken) await noteDraftMade(person, appeal, content, pdfName(variant));
  return serveBytes(await printDossier(content, { variant, ...print }, opened), served);
}
