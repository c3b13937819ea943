/** Takes an appeal back from review, to write on. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { appealPath } from "~/features/appeals/appeal-path";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { takeBack } from "~/features/appeals/review/review-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const taken = await takeBack(person, appeal.id);
  return taken.ok
    ? redirectSaying(appealPath(appeal), t("appeals.screens.hub.tookBack"))
    : redirectSaying(appealPath(appeal), t(taken.refusal.key, taken.refusal.params), {
        tone: "caution",
      });
}
