/** Takes an invitation back. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { revokeInvitation } from "~/features/identity/members/invite.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "member:manage");
  if (!(await revokeInvitation(person, idParam(params, "invitationId")))) throw notFound();
  return redirectSaying("/settings/members", textsFor(person.language)("identity.members.revoked"));
}
