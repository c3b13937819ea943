/** Withdraws an appeal, with the reason. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isWithMeta } from "~/features/appeals/appeal-lifecycle";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { reasonSchema } from "~/features/appeals/appeal-schemas";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { withdrawAppeal } from "~/features/appeals/rounds/end-appeal.server";
import { EndingForm } from "~/features/appeals/ui/rounds/ending-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const appeal = await requireAppeal(person, params);
  const { round, state } = appeal;
  return {
    title: textsFor(person.language)("appeals.screens.ending.withdrawTitle", { round }),
    appeal: addressOf(appeal),
    isWithMeta: isWithMeta(state),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, reasonSchema, t);
  if (!form.ok) return form.reply;

  const ended = await withdrawAppeal(person, appeal.id, form.value.reason);
  const { round } = appeal;
  return ended.ok
    ? redirectSaying(appealPath(appeal), t("appeals.screens.ending.withdrawn", { round }))
    : refused(ended.refusal, t, form.value);
}

export default function WithdrawalRoute() {
  return <EndingForm how="withdraw" {...useLoaderData<typeof loader>()} />;
}
