/** Pauses an outgoing webhook, or lets it go on. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { setWebhookPaused } from "~/features/notifications/webhooks/change-webhook.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const id = idParam(params, "webhookId");
  if (!(await setWebhookPaused(person, id))) throw notFound();
  return redirect(`/settings/webhooks/${id}`);
}
