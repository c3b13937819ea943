/** The plain text for one door in one language: frozen once it is filed, as it stands before. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { appealPreview, wantedText } from "~/features/appeals/document/preview.server";
import { dossierFileName } from "~/features/appeals/dossier/dossier-file-name";
import { frozenDossier } from "~/features/appeals/dossier/frozen-dossier.server";
import { serveBytes } from "~/features/appeals/dossier/serve-file.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  if (appeal.origin === "recorded") throw notFound();
  const wanted = wantedText(new URL(request.url), appeal);
  const { text, isFrozen } = await appealPreview(appeal, wanted);
  if (!isFrozen && (await frozenDossier(appeal.id))) throw notFound();

  const name = dossierFileName(appeal, `${wanted.door}-${wanted.language}`, "txt");
  return serveBytes(text, { mediaType: "text/plain; charset=utf-8", name });
}
