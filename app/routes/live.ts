/** The stream that keeps open pages fresh (text/event-stream). */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { liveStream } from "~/features/notifications/live/live-stream.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const since =
    request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("since");
  return liveStream(person, since && /^\d{1,19}$/.test(since) ? since : null);
}
