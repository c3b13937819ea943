/** Gives an outgoing webhook another secret. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { renewWebhookSecret } from "~/features/notifications/webhooks/change-webhook.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const id = idParam(params, "webhookId");
  if (!(await renewWebhookSecret(person, id))) throw notFound();
  const t = textsFor(person.language);
  return redirectSaying(`/settings/webhooks/${id}`, t("notices.webhooks.secretRenewed"));
}
