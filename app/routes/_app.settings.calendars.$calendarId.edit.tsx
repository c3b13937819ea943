/** Changes a business calendar. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChange } from "~/features/audit/timeline-queries.server";
import { calendarSchema } from "~/features/clocks/calendars/calendar-schemas";
import {
  calendarStart,
  holidaySetChoices,
} from "~/features/clocks/calendars/calendars-view.server";
import { editCalendar } from "~/features/clocks/calendars/save-calendar.server";
import { CalendarForm } from "~/features/clocks/ui/calendars/calendar-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { timeZones } from "~/platform/i18n/zones";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await requirePermission(request, "calendar:edit");
  const id = idParam(params, "calendarId");
  const start = await calendarStart(id, language);
  if (!start) throw notFound();
  return {
    title: textsFor(language)("calendars.editTitle", { name: start.name }),
    id,
    start,
    zones: timeZones(),
    sets: holidaySetChoices(language),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "calendar:edit");
  const id = idParam(params, "calendarId");
  const t = textsFor(person.language, person.timeZone);
  if (!(await calendarStart(id, person.language))) throw notFound();
  const form = await parseOpened(request, calendarSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: () => calendarStart(id, person.language),
    save: (value) => editCalendar(person, id, value),
  });
  return saved.ok
    ? redirectSaying(`/settings/calendars/${id}`, t("calendars.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          name: "calendars.name",
          timeZone: "calendars.zone",
          hours: "calendars.hours",
          holidaySets: ["calendars.sets", holidaySetChoices(person.language)],
        },
        last: await lastChange("calendar", id, "calendar.changed"),
      });
}

export default function EditCalendarRoute() {
  const t = useText();
  const { title, id, start, zones, sets } = useLoaderData<typeof loader>();
  const page = `/settings/calendars/${id}`;
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("calendars.title"), href: "/settings/calendars" },
          { label: start.name, href: page },
        ]}
      />
      <CalendarForm start={start} zones={zones} sets={sets} back={page} />
    </div>
  );
}
