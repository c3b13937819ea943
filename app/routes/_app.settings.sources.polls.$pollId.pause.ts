/** Pauses a connection, or lets it go on. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { setPollPaused } from "~/features/intake/polling/change-poll.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const id = idParam(params, "pollId");
  if (!(await setPollPaused(person, id))) throw notFound();
  return redirect(`/settings/sources/polls/${id}`);
}
