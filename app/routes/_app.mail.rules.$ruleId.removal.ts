/** Forgets what was taught about a sender. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { forgetRule } from "~/features/mailroom/filing/teach.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  if (!(await forgetRule(person, idParam(params, "ruleId")))) throw notFound();
  return redirectSaying("/mail/rules", textsFor(person.language)("mailroom.rules.removed"));
}
