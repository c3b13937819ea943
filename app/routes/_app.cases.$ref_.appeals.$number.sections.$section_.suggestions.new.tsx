/** Suggests other words for a passage of an answer. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sectionParam } from "~/features/appeals/answers/answers-form.server";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { type QuestionId, questionsOf } from "~/features/appeals/questions/appeal-questions";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { discussedPassage } from "~/features/appeals/together/discussed-passage.server";
import { suggestWords } from "~/features/appeals/together/suggest-words.server";
import { suggestionSchema } from "~/features/appeals/together/together-schemas";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { SuggestionForm } from "~/features/appeals/ui/together/suggestion-form";
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
    title: textsFor(person.language)("together.suggestion.title"),
    appeal: addressOf(appeal),
    about,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const section = sectionParam(params.section);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, suggestionSchema, t);
  if (!form.ok) return form.reply;
  const question = questionsOf(section, appeal.round).find(({ id }) => id === form.value.question);
  if (!question) throw notFound();

  const words = { ...form.value, question: question.id as QuestionId };
  const suggested = await suggestWords(person, appeal, words);
  return suggested.ok
    ? redirectSaying(
        appealPath(appeal, `sections/${section}/comments`),
        t("together.suggestion.saved"),
      )
    : refused(suggested.refusal, t, form.value);
}

export default function SuggestionRoute() {
  const { title, appeal, about } = useLoaderData<typeof loader>();
  return (
    <>
      <AppealHeader
        appeal={appeal}
        title={title}
        context={about.question?.label ?? about.section}
      />
      <SuggestionForm about={about} />
    </>
  );
}
