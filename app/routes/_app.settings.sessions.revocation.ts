/** Ends every session of one's own but the one that asks. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { endOtherSessions } from "~/features/identity/sessions/end-sessions.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  await endOtherSessions(person);
  const t = textsFor(person.language);
  return redirectSaying("/settings/sessions", t("identity.sessions.endedOthers"));
}
