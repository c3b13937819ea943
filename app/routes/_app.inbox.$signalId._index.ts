/** The page of a signal is one, wherever somebody comes from. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { signalById } from "~/features/signals/signal-queries.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "signal:read");
  const found = await signalById(person, idParam(params, "signalId"));
  if (!found) throw notFound();
  return redirect(`/signals/${found.id}`, 301);
}
