/** The manifest of a frozen dossier: the hash of everything, and who let it pass. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { dossierFileName } from "~/features/appeals/dossier-file-name";
import { frozenDossier } from "~/features/appeals/frozen-dossier.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { serveFrozen } from "~/features/appeals/serve-file.server";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const frozen = await frozenDossier(appeal.id);
  if (!frozen) throw notFound();
  return serveFrozen(frozen.manifestSha256, {
    mediaType: "application/json",
    name: dossierFileName(appeal, "manifest", "json"),
  });
}
