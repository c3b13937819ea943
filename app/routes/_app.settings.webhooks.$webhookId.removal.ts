/** Removes an outgoing webhook for good. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { removeWebhook } from "~/features/notifications/webhooks/change-webhook.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  if (!(await removeWebhook(person, idParam(params, "webhookId")))) throw notFound();
  return redirectSaying(
    "/settings/webhooks",
    textsFor(person.language)("notices.webhooks.removed"),
  );
}
