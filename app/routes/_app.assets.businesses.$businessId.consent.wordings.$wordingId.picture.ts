/** The picture of the words people read. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { servePicture } from "~/features/consent/sources/serve-picture.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:read");
  const size = new URL(request.url).searchParams.get("size") === "page" ? "page" : "tile";
  const which = { businessId: idParam(params, "businessId"), id: idParam(params, "wordingId") };
  const answer = await servePicture(person, which, size);
  if (!answer) throw notFound();
  return answer;
}
