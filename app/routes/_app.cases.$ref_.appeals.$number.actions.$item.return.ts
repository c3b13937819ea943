/** Puts a corrective action back into the plan. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { appealPath } from "~/features/appeals/appeal-path";
import { putBackAction } from "~/features/appeals/remediation/edit-remediation.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { reportSections } from "~/features/appeals/together/report-sections.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const id = idParam(params, "item");
  const t = textsFor(person.language, person.timeZone);
  const path = appealPath(appeal, "actions");

  const done = await putBackAction(person, appeal.id, id);
  if (done.ok) await reportSections(appeal);
  return done.ok
    ? redirectSaying(path, t("appeals.screens.actions.isBack"))
    : redirectSaying(path, t(done.refusal.key, done.refusal.params), { tone: "caution" });
}
