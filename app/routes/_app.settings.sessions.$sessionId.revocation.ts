/** Ends one of one's own sessions. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { endOneSession } from "~/features/identity/sessions/end-sessions.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  if (!(await endOneSession(person, idParam(params, "sessionId")))) throw notFound();
  return redirectSaying("/settings/sessions", textsFor(person.language)("identity.sessions.ended"));
}
