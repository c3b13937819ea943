/** Takes one's own comment back. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { sectionParam } from "~/features/appeals/answers/answers-form.server";
import { appealPath } from "~/features/appeals/appeal-path";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { removeAppealComment } from "~/features/appeals/together/comment-on-section.server";
import { requirePermission } from "~/features/identity/session.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const section = sectionParam(params.section);
  const id = idParam(params, "appealCommentId");
  const t = textsFor(person.language, person.timeZone);

  const done = await removeAppealComment(person, appeal, id);
  const path = appealPath(appeal, `sections/${section}/comments`);
  return done.ok
    ? redirectSaying(path, t("together.comment.wasRemoved"))
    : complain(path, t(done.refusal.key, done.refusal.params));
}
