/** Takes the verification of an action back. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { appealPath } from "~/features/appeals/appeal-path";
import { doubtAction } from "~/features/appeals/remediation/verify-action.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:verify");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const path = appealPath(appeal, "actions");

  const doubted = await doubtAction(person, appeal.id, idParam(params, "item"));
  return doubted.ok
    ? redirectSaying(path, t("appeals.screens.actions.doubted"))
    : complain(path, t(doubted.refusal.key, doubted.refusal.params));
}
