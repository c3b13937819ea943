/** Adds a business calendar. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asTypedHours, newCalendarSchema } from "~/features/clocks/calendars/calendar-schemas";
import { holidaySetChoices } from "~/features/clocks/calendars/calendars-view.server";
import { addCalendar } from "~/features/clocks/calendars/save-calendar.server";
import { CalendarForm } from "~/features/clocks/ui/calendars/calendar-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { timeZones } from "~/platform/i18n/zones";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, timeZone } = await requirePermission(request, "calendar:edit");
  return {
    title: textsFor(language)("calendars.addTitle"),
    start: { name: "", timeZone, hours: asTypedHours([]), holidaySets: [] },
    zones: timeZones(),
    sets: holidaySetChoices(language),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "calendar:edit");
  const t = textsFor(person.language);
  const form = await parseForm(request, newCalendarSchema, t);
  if (!form.ok) return form.reply;

  const id = await addCalendar(person, form.value);
  return redirectSaying(
    `/settings/calendars/${id}`,
    t("calendars.added", { name: form.value.name }),
  );
}

export default function NewCalendarRoute() {
  const t = useText();
  const { title, start, zones, sets } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("calendars.title"), href: "/settings/calendars" }]}
      />
      <CalendarForm start={start} zones={zones} sets={sets} back="/settings/calendars" />
    </div>
  );
}
