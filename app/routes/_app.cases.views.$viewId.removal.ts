/** Removes one of a person's own views. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { removeView } from "~/features/cases/queue/saved-views.server";
import { requirePermission } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const t = textsFor(person.language);
  const removed = await removeView(db, person.id, idParam(params, "viewId"));
  return redirectSaying("/cases", t("cases.screens.queue.views.removed"), {
    ...(removed && { undo: { action: "/cases/views", fields: removed } }),
  });
}
