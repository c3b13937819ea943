/** Opens a case: what was seen, where, when, and how we learned of it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newCaseSchema } from "~/features/cases/case-schemas";
import { assetOptions, businessOptions } from "~/features/cases/facts/case-form-choices.server";
import { caseStart } from "~/features/cases/opening/case-start";
import { openCaseWithNotice } from "~/features/cases/opening/open-case-with-notice.server";
import { NewCaseForm } from "~/features/cases/ui/facts/new-case-form";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { timeZones } from "~/platform/i18n/zones";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:open");
  const t = textsFor(person.language, person.timeZone);
  const start = caseStart(new URL(request.url).searchParams, person.timeZone, new Date());
  const [businesses, assets] = await Promise.all([
    businessOptions(person),
    assetOptions(person, start.businessId || null, t),
  ]);
  return {
    title: t("cases.screens.create.title"),
    start,
    businesses,
    assets,
    zones: timeZones(),
    mayLead: can(person, "case:move"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:open");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, newCaseSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await openCaseWithNotice(person, form.value);
  if (!verdict.ok) return refused(verdict.refusal, t, form.value);
  const { reference } = verdict.value;
  return redirectSaying(`/cases/${reference}`, t("cases.screens.create.done", { reference }));
}

export default function NewCaseRoute() {
  const t = useText();
  const { title, ...form } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        context={t("cases.screens.create.context")}
        breadcrumbs={[{ label: t("cases.title"), href: "/cases" }]}
      />
      <NewCaseForm {...form} />
    </div>
  );
}
