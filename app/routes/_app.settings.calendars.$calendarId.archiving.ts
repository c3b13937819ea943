/** Takes a business calendar out of the choices. Clocks that are counted in it stay. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { setCalendarArchived } from "~/features/clocks/calendars/save-calendar.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "calendar:edit");
  const id = idParam(params, "calendarId");
  await setCalendarArchived(person, id, new Date());
  return redirect(`/settings/calendars/${id}`);
}
