/** Says something about a passage or a section; whoever is mentioned is told. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { sectionParam } from "~/features/appeals/answers/answers-form.server";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { questionsOf } from "~/features/appeals/questions/appeal-questions";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { commentOnSection } from "~/features/appeals/together/comment-on-section.server";
import { discussedPassage } from "~/features/appeals/together/discussed-passage.server";
import { remarkSchema } from "~/features/appeals/together/together-schemas";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { CommentForm } from "~/features/appeals/ui/together/comment-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const section = sectionParam(params.section);
  const about = await discussedPassage(appeal, section, new URL(request.url), person.language);
  if (!about) throw notFound();
  return {
    title: textsFor(person.language)("together.comment.title"),
    appeal: addressOf(appeal),
    section,
    about,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const section = sectionParam(params.section);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, remarkSchema, t);
  if (!form.ok) return form.reply;
  const { question } = form.value;
  if (question && !questionsOf(section, appeal.round).some(({ id }) => id === question)) {
    throw notFound();
  }

  const said = await commentOnSection(person, appeal, section, form.value);
  return said.ok
    ? redirectSaying(
        appealPath(appeal, `sections/${section}/comments`),
        t("together.comment.saved"),
      )
    : refused(said.refusal, t, form.value);
}

export default function CommentRoute() {
  const { title, appeal, section, about } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const suggestPath = appealPath(appeal, `sections/${section}/suggestions/new${search}`);
  return (
    <>
      <AppealHeader
        appeal={appeal}
        title={title}
        context={about.question?.label ?? about.section}
      />
      <CommentForm about={about} suggestPath={suggestPath} />
    </>
  );
}
