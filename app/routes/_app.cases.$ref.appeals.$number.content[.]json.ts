/** The canonical content of a frozen dossier: the exact text whose hash is on its cover. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { dossierFileName } from "~/features/appeals/dossier/dossier-file-name";
import { frozenDossier } from "~/features/appeals/dossier/frozen-dossier.server";
import { serveBytes } from "~/features/appeals/dossier/serve-file.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const frozen = await frozenDossier(appeal.id);
  if (!frozen) throw notFound();
  return serveBytes(frozen.canonical, {
    mediaType: "application/json",
    name: dossierFileName(appeal, "content", "json"),
  });
}
