/** The dossier as a page for the screen and for screen readers, before it is frozen. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { appealPath } from "~/features/appeals/appeal-path";
import { noteDraftMade } from "~/features/appeals/dossier/dossier-custody.server";
import { webName } from "~/features/appeals/dossier/dossier-variant";
import { draftDossier, wantedVariant } from "~/features/appeals/dossier/draft-dossier.server";
import { frozenDossier } from "~/features/appeals/dossier/frozen-dossier.server";
import { wordedDossier } from "~/features/appeals/dossier/print-dossier.server";
import { servePage } from "~/features/appeals/dossier/serve-file.server";
import { inCase, webDossier } from "~/features/appeals/dossier/web-dossier.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const variant = wantedVariant(new URL(request.url), appeal);
  if (await frozenDossier(appeal.id)) {
    return redirect(appealPath(appeal, `frozen/${webName(variant)}`));
  }
  const draft = await draftDossier(appeal);
  if (!draft) throw notFound();
  const { content, opened, ...print } = draft;
  if (request.method === "GET") await noteDraftMade(person, appeal, content, webName(variant));
  return servePage(
    webDossier(wordedDossier(content, { variant, ...print }, opened), inCase(content)),
  );
}
