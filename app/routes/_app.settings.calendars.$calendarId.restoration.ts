/** Puts a business calendar back among the choices. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { setCalendarArchived } from "~/features/clocks/calendars/save-calendar.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "calendar:edit");
  const id = idParam(params, "calendarId");
  await setCalendarArchived(person, id, null);
  return redirect(`/settings/calendars/${id}`);
}
