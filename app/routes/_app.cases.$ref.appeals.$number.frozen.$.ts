/** The files of a frozen dossier by their names in the archive, and the archive itself. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { noteArchiveTaken, noteFileTaken } from "~/features/appeals/dossier/dossier-custody.server";
import { ARCHIVE_NAME } from "~/features/appeals/dossier/dossier-manifest";
import { frozenFiles } from "~/features/appeals/dossier/frozen-dossier.server";
import { serveArchive, serveArchived } from "~/features/appeals/dossier/serve-file.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const frozen = await frozenFiles(appeal.id);
  if (!frozen) throw notFound();
  const isTaken = request.method === "GET";
  if (params["*"] === ARCHIVE_NAME) {
    if (isTaken) await noteArchiveTaken(person, appeal, frozen);
    return serveArchive(frozen, appeal);
  }
  const file = frozen.files.find(({ name }) => name === params["*"]);
  if (!file) throw notFound();
  if (isTaken) await noteFileTaken(person, appeal, frozen, file);
  return serveArchived(file, appeal);
}
