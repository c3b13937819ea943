/** A case that is being watched is restricted again. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import { caseByReference } from "~/features/cases/case-queries.server";
import { relapseSchema } from "~/features/cases/case-schemas";
import { relapseCase } from "~/features/cases/moves/relapse-case.server";
import { RelapseForm } from "~/features/cases/ui/moves/relapse-form";
import { SmallPage } from "~/features/cases/ui/small-page";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { timeZones } from "~/platform/i18n/zones";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:move");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { timeZone } = person;
  return {
    title: textsFor(person.language)("cases.screens.relapse.title"),
    phase: found.phase,
    zones: timeZones(),
    start: { restrictedAt: wallClockOf(new Date(), timeZone), restrictedZone: timeZone },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:move");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, relapseSchema, t);
  if (!form.ok) return form.reply;

  const { id, reference } = found;
  const verdict = await relapseCase(person, id, form.value, reportAppeal);
  if (!verdict.ok) return refused(verdict.refusal, t, form.value);
  const next = can(person, "case:classify") ? "/classify" : "";
  return redirectSaying(`/cases/${reference}${next}`, t("cases.screens.relapse.done"));
}

export default function RelapseRoute() {
  const t = useText();
  const { title, ...form } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={t("cases.screens.relapse.context")}>
      <RelapseForm {...form} />
    </SmallPage>
  );
}
