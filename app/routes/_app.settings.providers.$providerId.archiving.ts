/** Takes a provider out of the choices. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { providerPage } from "~/features/assets/asset-page-queries.server";
import { setProviderArchived } from "~/features/assets/save-provider.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "provider:edit");
  const found = await providerPage(person, idParam(params, "providerId"));
  if (!found) throw notFound();
  await setProviderArchived(person, found.id, new Date());
  return redirect(`/settings/providers/${found.id}`);
}
