/** Records that access is back, with its proof. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { restorationSchema } from "~/features/cases/case-schemas";
import { WATCH_DAYS } from "~/features/cases/moves/case-changes";
import { restoreCase } from "~/features/cases/moves/restore-case.server";
import { suggestedRestoration } from "~/features/cases/moves/suggested-restoration";
import { RestorationForm } from "~/features/cases/ui/moves/restoration-form";
import { SmallPage } from "~/features/cases/ui/small-page";
import { exhibitChoices } from "~/features/evidence/exhibit-choices.server";
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
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { timeZone } = person;
  return {
    title: t("cases.screens.restoration.title"),
    phase: found.phase,
    exhibits: await exhibitChoices(person, found.id),
    zones: timeZones(),
    start: {
      ...suggestedRestoration(new URL(request.url).searchParams),
      restoredAt: wallClockOf(new Date(), timeZone),
      restoredZone: timeZone,
      watchDays: WATCH_DAYS,
    },
    mayOverride: can(person, "case:override"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:move");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, restorationSchema, t);
  if (!form.ok) return form.reply;

  const { reference } = found;
  const verdict = await restoreCase(person, found.id, form.value);
  return verdict.ok
    ? redirectSaying(
        `/cases/${reference}`,
        t("cases.screens.restoration.done", { reference, until: verdict.value }),
      )
    : refused(verdict.refusal, t, form.value);
}

export default function RestorationRoute() {
  const t = useText();
  const { title, ...form } = useLoaderData<typeof loader>();
  return (
    <SmallPage title={title} context={t("cases.screens.restoration.context")}>
      <RestorationForm {...form} />
    </SmallPage>
  );
}
