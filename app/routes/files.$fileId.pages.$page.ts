/** One page of a PDF exhibit as a redrawn picture. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { previewPage } from "~/features/evidence/preview-exhibit.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const page = /^[1-9]\d{0,4}$/.test(params.page ?? "") ? Number(params.page) : 0;
  const answer = page && (await previewPage(person, idParam(params, "fileId"), page));
  if (!answer) throw notFound();
  return answer;
}
