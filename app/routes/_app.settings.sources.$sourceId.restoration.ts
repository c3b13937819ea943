/** Puts an archived source back into use. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { setSourceArchived } from "~/features/signals/sources/archive-source.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const id = idParam(params, "sourceId");
  if (!(await setSourceArchived(person, id, null))) throw notFound();
  return redirect(`/settings/sources/${id}`);
}
