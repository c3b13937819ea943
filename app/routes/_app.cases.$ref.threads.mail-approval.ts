/** Asks for a second person before mail of this case leaves, or stops asking. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { setMailApproval } from "~/features/correspondence/outbox/set-approval.server";
import { threadsPath } from "~/features/correspondence/thread-path";
import { requirePermission } from "~/features/identity/session.server";
import { sentForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:edit");
  const found = await requireCase(person, params);
  const isAsked = (await sentForm(request)).get("isAsked") === "true";
  await setMailApproval(person, found.id, isAsked);
  const t = textsFor(person.language, person.timeZone);
  const said = isAsked ? "outbox.said.ruleOn" : "outbox.said.ruleOff";
  return redirectSaying(threadsPath(found.reference), t(said));
}
