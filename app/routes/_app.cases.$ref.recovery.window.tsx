/** Corrects when customers were hit, and how many. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { correctImpact } from "~/features/recovery/impact/correct-impact.server";
import { impactSchema } from "~/features/recovery/impact/impact-schemas";
import { impactView } from "~/features/recovery/impact/impact-view.server";
import { ImpactForm } from "~/features/recovery/ui/impact-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { whole, correction, version } = await impactView(found, person.language);
  const onClock = (at: Date | null | undefined) => (at ? wallClockOf(at, person.timeZone) : "");
  return {
    title: textsFor(person.language)("recovery.form.title"),
    back: `/cases/${found.reference}/recovery`,
    zone: person.timeZone,
    version,
    start: {
      from: onClock(whole?.from),
      until: onClock(whole?.until),
      toldCount: String(correction?.toldCount ?? ""),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, impactSchema, t);
  if (!form.ok) return form.reply;

  const corrected = await correctImpact(person, found.id, form.value);
  return corrected.ok
    ? redirectSaying(`/cases/${found.reference}/recovery`, t("recovery.form.saved"))
    : refused(corrected.refusal, t, form.value);
}

export default function RecoveryWindowRoute() {
  const t = useText();
  const { title, ...form } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} breadcrumbs={[{ label: t("recovery.title"), href: form.back }]} />
      <ImpactForm {...form} />
    </>
  );
}
