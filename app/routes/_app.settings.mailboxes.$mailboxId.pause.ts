/** Pauses the reading of a mailbox, or lets it go on. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { setMailboxPaused } from "~/features/correspondence/mailboxes/change-mailbox.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  const id = idParam(params, "mailboxId");
  if (!(await setMailboxPaused(person, id))) throw notFound();
  return redirect(`/settings/mailboxes/${id}`);
}
