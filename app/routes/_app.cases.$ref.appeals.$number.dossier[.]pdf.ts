/** The dossier as a PDF: the frozen bytes once it is filed, a fresh print before. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { wantedText } from "~/features/appeals/document/preview.server";
import { dossierContent } from "~/features/appeals/dossier/dossier-content.server";
import { dossierFileName } from "~/features/appeals/dossier/dossier-file-name";
import { frozenDossier } from "~/features/appeals/dossier/frozen-dossier.server";
import { printDossier } from "~/features/appeals/dossier/print-dossier.server";
import { serveBytes, serveFrozen } from "~/features/appeals/dossier/serve-file.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { approvalOf } from "~/features/appeals/review/approval.server";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  if (appeal.origin === "recorded") throw notFound();
  const { language } = wantedText(new URL(request.url), appeal);
  const name = dossierFileName(appeal, language, "pdf");
  const served = { mediaType: "application/pdf", name, isInline: true };

  const frozen = await frozenDossier(appeal.id);
  if (frozen) {
    const sha256 = language === "en" ? frozen.pdfEnSha256 : frozen.pdfIdSha256;
    if (!sha256) throw notFound();
    return serveFrozen(sha256, served);
  }
  const approval = appeal.state === "approved" ? await approvalOf(appeal.id) : null;
  const content = await dossierContent(appeal);
  const isApproved = approval?.contentHash === content.hash;
  const preparedAt = isApproved && approval ? approval.at : new Date();
  return serveBytes(
    await printDossier(content, { language, preparedAt, isDraft: !isApproved }),
    served,
  );
}
