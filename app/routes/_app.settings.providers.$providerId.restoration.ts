/** Puts an archived provider back among the choices. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { setProviderArchived } from "~/features/assets/save-provider.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "provider:edit");
  const id = idParam(params, "providerId");
  await setProviderArchived(person, id, null);
  return redirect(`/settings/providers/${id}`);
}
