/** The original of an exhibit, always as a download. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { downloadExhibit } from "~/features/evidence/download-exhibit.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const answer = await downloadExhibit(person, idParam(params, "fileId"), request.method === "GET");
  if (!answer) throw notFound();
  return answer;
}
