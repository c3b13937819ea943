/** Puts a macro back into use. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { setMacroRetired } from "~/features/tasks/macros/edit-macro.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const isThere = await setMacroRetired(person, idParam(params, "taskMacroId"), null);
  if (!isThere) throw notFound();
  const said = textsFor(person.language)("taskSettings.macros.said.restored");
  return redirectSaying("/settings/macros", said);
}
