/** Has a mailbox read at once. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { readSoon } from "~/features/correspondence/mailboxes/claim-mailbox.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  const id = idParam(params, "mailboxId");
  if (!(await readSoon(person, id))) throw notFound();
  return redirectSaying(
    `/settings/mailboxes/${id}`,
    textsFor(person.language)("mailboxes.page.readSoon"),
  );
}
