/** Follows a notification to its place; whoever follows it has read it. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { markRead } from "~/features/notifications/reading/mark-read.server";
import { placeOfNotice } from "~/features/notifications/reading/notice-list.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const id = idParam(params, "notificationId");
  const place = await placeOfNotice(person, id);
  if (!place) throw notFound();
  await markRead(person, [id]);
  return redirect(place);
}
