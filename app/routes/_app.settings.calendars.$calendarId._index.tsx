/** One business calendar: its hours, its days off, and what happened to it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { holidaySchema } from "~/features/clocks/calendars/calendar-schemas";
import { calendarView } from "~/features/clocks/calendars/calendars-view.server";
import { addHoliday } from "~/features/clocks/calendars/save-calendar.server";
import { DaysOffList } from "~/features/clocks/ui/calendars/days-off-list";
import { HolidayForm } from "~/features/clocks/ui/calendars/holiday-form";
import { HolidaySets } from "~/features/clocks/ui/calendars/holiday-sets";
import { WorkingHours } from "~/features/clocks/ui/calendars/working-hours";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { History } from "~/features/identity/ui/history";
import { wordedHistory } from "~/features/identity/worded-history.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { zoneName } from "~/ui/fields/zone-choices";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { Chip } from "~/ui/status/chip";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const calendar = await calendarView(idParam(params, "calendarId"), person);
  if (!calendar) throw notFound();
  return {
    title: calendar.name,
    calendar,
    history: wordedHistory(await timelineOfSubject("calendar", calendar.id), person),
    mayEdit: can(person, "calendar:edit"),
  };
}

/** Adds a day off. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "calendar:edit");
  const id = idParam(params, "calendarId");
  const t = textsFor(person.language);
  const form = await parseForm(request, holidaySchema, t);
  if (!form.ok) return form.reply;

  const verdict = await addHoliday(person, id, form.value);
  if (!verdict.ok) throw notFound();
  return redirectSaying(
    `/settings/calendars/${id}`,
    t("calendars.dayAdded", { on: `${form.value.on}T00:00:00Z` }),
  );
}

export default function CalendarRoute() {
  const t = useText();
  const { title, calendar, history, mayEdit } = useLoaderData<typeof loader>();
  const page = `/settings/calendars/${calendar.id}`;
  const side = (
    <>
      <Card title={t("calendars.hours")} about={zoneName(calendar.timeZone)}>
        <WorkingHours hours={calendar.hours} />
      </Card>
      {mayEdit && (
        <Card title={t("calendars.addDay")}>
          <HolidayForm key={calendar.coming.length} action={`${page}?index`} />
        </Card>
      )}
      {history.length > 0 && (
        <Card title={t("calendars.history")}>
          <History events={history} />
        </Card>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title={<bdi>{title}</bdi>}
        breadcrumbs={[{ label: t("calendars.title"), href: "/settings/calendars" }]}
        aside={calendar.isArchived && <Chip>{t("calendars.archived")}</Chip>}
        secondary={
          mayEdit && (
            <>
              <Form
                method="post"
                action={`${page}/${calendar.isArchived ? "restoration" : "archiving"}`}
              >
                <SubmitButton variant="quiet">
                  {t(calendar.isArchived ? "calendars.restore" : "calendars.archive")}
                </SubmitButton>
              </Form>
              <ButtonLink to={`${page}/edit`}>{t("calendars.edit")}</ButtonLink>
            </>
          )
        }
      />
      <SideLayout side={side}>
        <Card title={t("calendars.sets")}>
          <HolidaySets sets={calendar.sets} />
        </Card>
        <Card title={t("calendars.daysOff")}>
          <DaysOffList
            coming={calendar.coming}
            past={calendar.past}
            address={page}
            mayEdit={mayEdit}
          />
          {calendar.knownUntil && (
            <Notice tone="info" className="mt-3">
              {t("calendars.knownUntil", { year: calendar.knownUntil })}
            </Notice>
          )}
        </Card>
      </SideLayout>
    </>
  );
}
