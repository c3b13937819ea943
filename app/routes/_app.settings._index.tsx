/** Settings begin with one's own profile. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, "self:manage");
  return redirect("/settings/profile");
}
