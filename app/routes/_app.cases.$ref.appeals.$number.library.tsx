/** Texts of past appeals for one section, each to be taken as a start. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import { sectionParam } from "~/features/appeals/answers/answers-form.server";
import { mayEdit } from "~/features/appeals/appeal-lifecycle";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { takenTextSchema } from "~/features/appeals/library/library-schemas";
import { takeText } from "~/features/appeals/library/take-text.server";
import { textsToTake } from "~/features/appeals/library/texts-to-take.server";
import {
  type QuestionId,
  sectionOf,
  sectionOfQuestion,
} from "~/features/appeals/questions/appeal-questions";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { reportSections } from "~/features/appeals/together/report-sections.server";
import { TextsToTake } from "~/features/appeals/ui/library/texts-to-take";
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
  const section = sectionParam(new URL(request.url).searchParams.get("section") ?? "consent");
  if (!mayEdit(appeal.state)) throw notFound();
  const t = textsFor(person.language);
  const name = sectionOf(section).title[person.language];
  return {
    title: t("library.take.title", { section: name }),
    appeal: addressOf(appeal),
    section,
    answered: Object.keys(await answersOf(appeal.id)),
    past: await textsToTake(person, appeal, section),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language);
  const form = await parseForm(request, takenTextSchema, t);
  if (!form.ok) return form.reply;

  const taken = await takeText(person, appeal, form.value);
  if (!taken.ok) return refused(taken.refusal, t, form.value);
  await reportSections(appeal);
  const section = sectionOfQuestion(form.value.question as QuestionId);
  const place = `sections/${section}#question-${form.value.question}`;
  return redirectSaying(appealPath(appeal, place), t("library.take.taken"));
}

export default function LibraryForSectionRoute() {
  return <TextsToTake {...useLoaderData<typeof loader>()} />;
}
