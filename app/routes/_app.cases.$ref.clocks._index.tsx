/** The clocks of a case: every deadline, whose it is, who says so, and how sure that is. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { clocksView } from "~/features/cases/clocks/clocks-view.server";
import { startCaseClock } from "~/features/cases/clocks/run-clocks.server";
import { calendarChoices } from "~/features/clocks/calendars/calendar-queries.server";
import { newClockSchema } from "~/features/clocks/clock-schemas";
import { ClockSheet } from "~/features/clocks/ui/clock-sheet";
import { NewClockForm } from "~/features/clocks/ui/new-clock-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { timeZones } from "~/platform/i18n/zones";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { reference } = found;
  const view = await clocksView(person, found, t);
  return {
    title: t("clocks.screens.title", { reference }),
    ...view,
    zone: person.timeZone,
    zones: view.mayEdit ? timeZones() : [],
    calendars: view.mayEdit ? await calendarChoices(person.language, null) : [],
  };
}

/** Starts a clock by hand. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "clock:edit");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, newClockSchema, t);
  if (!form.ok) return form.reply;

  const { zone, dueAt, ...clock } = form.value;
  const due = dueAt ? instantOf(dueAt, zone) : null;
  const verdict = await startCaseClock(person, { ...clock, caseId: found.id, dueAt: due });
  return verdict.ok
    ? redirectSaying(`/cases/${found.reference}/clocks`, t("clocks.screens.started"))
    : refused(verdict.refusal, t, form.value);
}

export default function ClocksRoute() {
  const t = useText();
  const { title, reference, clocks, now, mayEdit, zones, zone, calendars } =
    useLoaderData<typeof loader>();
  const address = `/cases/${reference}/clocks`;
  return (
    <SideLayout
      side={
        mayEdit && (
          <Card title={t("clocks.screens.add")}>
            <NewClockForm
              key={clocks.length}
              action={`${address}?index`}
              zones={zones}
              zone={zone}
              calendars={calendars}
            />
          </Card>
        )
      }
    >
      <h1 tabIndex={-1} className="sr-only">
        {title}
      </h1>
      <ClockSheet clocks={clocks} now={now} address={address} mayEdit={mayEdit} />
    </SideLayout>
  );
}
