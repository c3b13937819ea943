/** Ends the handing in of mail by a mail server. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { endHandIn } from "~/features/correspondence/mailboxes/change-mailbox.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  const id = idParam(params, "mailboxId");
  if (!(await endHandIn(person, id))) throw notFound();
  return redirectSaying(
    `/settings/mailboxes/${id}`,
    textsFor(person.language)("mailboxes.handIn.ended"),
  );
}
