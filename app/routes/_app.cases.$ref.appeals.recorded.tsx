/** Records an appeal that was filed before the case was opened, or outside it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import { presentMoment } from "~/features/appeals/filing/filing-page.server";
import { recordedSchema } from "~/features/appeals/filing/filing-schemas";
import { parseFiling } from "~/features/appeals/filing/filing-upload.server";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { recordAppeal } from "~/features/appeals/rounds/record-appeal.server";
import { restrictionChoices } from "~/features/appeals/rounds/restriction-choices.server";
import { AppealsHeader } from "~/features/appeals/ui/appeals-header";
import { NothingToAppeal } from "~/features/appeals/ui/rounds/nothing-to-appeal";
import { RecordedForm } from "~/features/appeals/ui/rounds/recorded-form";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const { id, reference, phase } = await requireCase(person, params);
  return {
    title: textsFor(person.language)("appeals.screens.recorded.title"),
    reference,
    choices: await restrictionChoices(id),
    phase,
    mayClassify: can(person, "case:classify"),
    ...presentMoment(person),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const { id, reference } = await requireCase(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseFiling(request, recordedSchema, t);
  if (!form.ok) return form.reply;

  const recorded = await recordAppeal(person, id, form.value, form.file);
  return recorded.ok
    ? redirectSaying(
        appealPath({ reference, number: recorded.value.number }),
        t("appeals.screens.recorded.saved"),
      )
    : refused(recorded.refusal, t, form.value);
}

export default function RecordedRoute() {
  const page = useLoaderData<typeof loader>();
  if (page.choices.length === 0) {
    return (
      <>
        <AppealsHeader reference={page.reference} title={page.title} />
        <NothingToAppeal {...page} />
      </>
    );
  }
  return <RecordedForm {...page} />;
}
