/** Removes a remark of one's own. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { removeComment } from "~/features/cases/timeline/comment-on-case.server";
import { requirePermission } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:comment");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();

  const id = idParam(params, "commentId");
  const verdict = await db.$transaction((tx) => removeComment(tx, person, found.id, id));
  const back = `/cases/${found.reference}`;
  return verdict.ok
    ? redirectSaying(back, t("cases.screens.comment.removed"))
    : redirectSaying(back, t(verdict.refusal.key), { tone: "critical" });
}
