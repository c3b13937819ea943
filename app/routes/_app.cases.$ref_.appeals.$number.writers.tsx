/** Who finishes which section of an appeal, and by when. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { SECTION_IDS, SECTIONS } from "~/features/appeals/questions/appeal-questions";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { assignSections } from "~/features/appeals/together/assign-sections.server";
import { assignmentsOf } from "~/features/appeals/together/assignment-queries.server";
import { assignmentsSchema } from "~/features/appeals/together/together-schemas";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { WritersForm } from "~/features/appeals/ui/together/writers-form";
import { peopleWhoMay } from "~/features/cases/people/people-of-case.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const assignments = await assignmentsOf(appeal.id);
  const writers = await peopleWhoMay("appeal:draft", appeal.case);
  return {
    title: textsFor(person.language)("together.assignments.title"),
    appeal: addressOf(appeal),
    sections: SECTIONS.map(({ id, title }) => {
      const stands = assignments.find(({ section }) => section === id);
      return {
        id,
        title: title[person.language],
        personId: stands?.personId ?? "",
        dueOn: stands?.dueOn ?? "",
      };
    }),
    writers: writers.map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, assignmentsSchema, t);
  if (!form.ok) return form.reply;
  const { assignments } = form.value;
  const given = Object.fromEntries(
    SECTION_IDS.flatMap((id) => {
      const stands = Object.hasOwn(assignments, id) ? assignments[id] : undefined;
      return stands ? [[id, stands] as const] : [];
    }),
  );

  const assigned = await assignSections(person, appeal.id, given);
  return assigned.ok
    ? redirectSaying(appealPath(appeal), t("together.assignments.saved"))
    : refused(assigned.refusal, t, form.value);
}

export default function WritersRoute() {
  const t = useText();
  const { title, appeal, sections, writers } = useLoaderData<typeof loader>();
  return (
    <>
      <AppealHeader appeal={appeal} title={title} context={t("together.assignments.intro")} />
      <WritersForm sections={sections} writers={writers} />
    </>
  );
}
