/** Changes a remark of one's own. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { commentSchema } from "~/features/cases/case-schemas";
import { peopleWhoSee } from "~/features/cases/people/people-of-case.server";
import { editComment, ownCommentText } from "~/features/cases/timeline/comment-on-case.server";
import { SmallPage } from "~/features/cases/ui/small-page";
import CommentForm from "~/features/cases/ui/timeline/comment-form";
import { requirePermission } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:comment");
  const found = await caseByReference(person, params.ref);
  const text = found && (await ownCommentText(person, found.id, idParam(params, "commentId")));
  if (!found || text === null) throw notFound();
  const people = await peopleWhoSee(found);
  return {
    title: textsFor(person.language)("cases.screens.comment.editTitle"),
    text,
    people: people.map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:comment");
  const t = textsFor(person.language, person.timeZone);
  const id = idParam(params, "commentId");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, commentSchema, t);
  if (!form.ok) return form.reply;

  const { text } = form.value;
  const verdict = await db.$transaction((tx) => editComment(tx, person, found, id, text));
  return verdict.ok
    ? redirectSaying(`/cases/${found.reference}#comment-${id}`, t("cases.screens.comment.saved"))
    : refused(verdict.refusal, t, form.value);
}

export default function CommentRoute() {
  const t = useText();
  const { title, text, people } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title}>
      <CommentForm start={text} submit={t("cases.screens.comment.save")} people={people} />
    </SmallPage>
  );
}
