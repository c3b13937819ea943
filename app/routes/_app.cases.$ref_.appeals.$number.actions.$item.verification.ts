/** A colleague confirms that an action is done, having looked at its proof. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { appealPath } from "~/features/appeals/appeal-path";
import { verificationSchema } from "~/features/appeals/remediation/remediation-schemas";
import { verifyAction } from "~/features/appeals/remediation/verify-action.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:verify");
  const appeal = await requireAppeal(person, params);
  const itemId = idParam(params, "item");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, verificationSchema, t);
  if (!form.ok) return form.reply;

  const path = appealPath(appeal, "actions");
  const verified = await verifyAction(person, appeal.id, { itemId, ...form.value });
  return verified.ok
    ? redirectSaying(path, t("appeals.screens.actions.verified"), {
        undo: { action: `${path}/${itemId}/doubt` },
      })
    : complain(path, t(verified.refusal.key, verified.refusal.params));
}
