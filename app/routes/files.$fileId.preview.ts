/** A redrawn picture of an exhibit: the only image that is ever shown inline. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { previewExhibit } from "~/features/evidence/preview-exhibit.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const size = new URL(request.url).searchParams.get("size") === "page" ? "page" : "tile";
  const answer = await previewExhibit(person, idParam(params, "fileId"), size);
  if (!answer) throw notFound();
  return answer;
}
