/** Takes away a day off that was added here. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { removeHoliday } from "~/features/clocks/calendars/save-calendar.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "calendar:edit");
  const calendarId = idParam(params, "calendarId");
  await removeHoliday(person, calendarId, idParam(params, "holidayId"));
  return redirect(`/settings/calendars/${calendarId}`);
}
