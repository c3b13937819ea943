/** Corrects when customers were hit, and how many. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChange } from "~/features/audit/timeline-queries.server";
import { caseByReference } from "~/features/cases/case-queries.server";
import type { Person } from "~/features/identity/person";
import { requirePermission } from "~/features/identity/session.server";
import { correctImpact } from "~/features/recovery/impact/correct-impact.server";
import { impactSchema } from "~/features/recovery/impact/impact-schemas";
import { impactView } from "~/features/recovery/impact/impact-view.server";
import { ImpactForm } from "~/features/recovery/ui/impact-form";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
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
  return {
    title: textsFor(person.language)("recovery.form.title"),
    back: `/cases/${found.reference}/recovery`,
    zone: person.timeZone,
    start: await impactStart(person, found),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, impactSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: () => impactStart(person, found),
    save: (value) => correctImpact(person, found.id, value),
  });
  return saved.ok
    ? redirectSaying(`/cases/${found.reference}/recovery`, t("recovery.form.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          from: ["recovery.form.from", { zone: person.timeZone }],
          until: ["recovery.form.until", { zone: person.timeZone }],
          toldCount: "recovery.form.toldCount",
        },
        last: await lastChange("case", found.id, "impact.corrected"),
      });
}

async function impactStart(person: Person, found: Parameters<typeof impactView>[0]) {
  const { whole, correction, version } = await impactView(found, person.language);
  const onClock = (at: Date | null | undefined) => (at ? wallClockOf(at, person.timeZone) : "");
  return {
    from: onClock(whole?.from),
    until: onClock(whole?.until),
    toldCount: String(correction?.toldCount ?? ""),
    version,
  };
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
