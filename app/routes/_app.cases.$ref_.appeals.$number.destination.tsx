/** Through which door the appeal goes, and in which language. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import { chooseDestination } from "~/features/appeals/filing/choose-destination.server";
import { doorChoices } from "~/features/appeals/filing/door-choices";
import { destinationSchema } from "~/features/appeals/filing/filing-schemas";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { DestinationForm } from "~/features/appeals/ui/filing/destination-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const { reference, number, round, door, language } = await requireAppeal(person, params);
  return {
    title: textsFor(person.language)("appeals.screens.target.title"),
    appeal: { reference, number, round },
    chosen: { door, language },
    doors: doorChoices(person.language),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, destinationSchema, t);
  if (!form.ok) return form.reply;

  const saved = await chooseDestination(person, appeal.id, form.value);
  return saved.ok
    ? redirectSaying(appealPath(appeal), t("appeals.screens.target.saved", form.value))
    : refused(saved.refusal, t, form.value);
}

export default function DestinationRoute() {
  const { title, appeal, chosen, doors } = useLoaderData<typeof loader>();
  return (
    <>
      <AppealHeader appeal={appeal} title={title} />
      <DestinationForm chosen={chosen} doors={doors} path={appealPath(appeal)} />
    </>
  );
}
