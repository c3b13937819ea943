/** Ends one of one's own sessions. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { endOneSession } from "~/features/identity/end-sessions.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/flash.server";
import { idParam, notFound } from "~/platform/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  if (!(await endOneSession(person, idParam(params, "sessionId")))) throw notFound();
  return redirectSaying("/settings/sessions", textsFor(person.language)("identity.sessions.ended"));
}
