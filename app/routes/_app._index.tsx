/** Today: what this person does next, the clocks that run out, and how the team stands. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { todayView } from "~/features/cases/today/today-view.server";
import { TodayPage } from "~/features/cases/ui/today-page";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  return todayView(person, textsFor(person.language, person.timeZone));
}

export default function TodayRoute() {
  return <TodayPage view={useLoaderData<typeof loader>()} />;
}
