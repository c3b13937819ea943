/** Moves a corrective action one place up or down. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { appealPath } from "~/features/appeals/appeal-path";
import { shiftSchema } from "~/features/appeals/appeal-schemas";
import { shiftAction } from "~/features/appeals/remediation/edit-remediation.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const id = idParam(params, "item");
  const t = textsFor(person.language, person.timeZone);
  const path = appealPath(appeal, "actions");
  const form = await parseForm(request, shiftSchema, t);
  if (!form.ok) return redirect(path);

  const moved = await shiftAction(appeal.id, id, form.value.direction);
  return moved.ok
    ? redirect(path)
    : redirectSaying(path, t(moved.refusal.key, moved.refusal.params), { tone: "caution" });
}
