/** Notes that there is no answer yet, and what was done about it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { chaseSchema } from "~/features/appeals/appeal-schemas";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { ChaseForm } from "~/features/appeals/ui/with-meta/chase-form";
import { chaseAppeal } from "~/features/appeals/with-meta/chase-appeal.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  return {
    title: textsFor(person.language)("afterFiling.title"),
    appeal: addressOf(appeal),
    mayDecide: can(person, "appeal:decide"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, chaseSchema, t);
  if (!form.ok) return form.reply;

  const chased = await chaseAppeal(person, appeal.id, form.value);
  return chased.ok
    ? redirectSaying(appealPath(appeal), t("afterFiling.form.saved"))
    : refused(chased.refusal, t, form.value);
}

export default function ChasingRoute() {
  return <ChaseForm {...useLoaderData<typeof loader>()} />;
}
