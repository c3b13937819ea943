/** Brings an archived business back. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { businessPage } from "~/features/assets/asset-page-queries.server";
import { restoreBusiness } from "~/features/assets/save-business.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const found = await businessPage(person, idParam(params, "businessId"));
  if (!found) throw notFound();
  await restoreBusiness(person, found.id);
  return redirect(`/assets/businesses/${found.id}`);
}
