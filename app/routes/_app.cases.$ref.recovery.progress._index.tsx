/** How far making it up to the customers of a case has come. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { progressSpan } from "~/features/recovery/progress/progress-charts";
import { progressView } from "~/features/recovery/progress/progress-page.server";
import { ProgressScreen } from "~/features/recovery/progress/ui/progress-screen";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { moment } from "~/platform/moment.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const { of, recovery, mayWork } = await recoveryDoor(person, params);
  const view = await progressView(person, of);
  const when = { endedAt: view.window?.until ?? null, now: moment(), zone: person.timeZone };
  return {
    title: textsFor(person.language)("progress.pageTitle", { reference: of.reference }),
    recovery,
    mayWork: mayWork && of.businessId !== null,
    language: person.language,
    view,
    span: progressSpan(view.figures, when),
  };
}

export default function ProgressRoute() {
  return <ProgressScreen {...useLoaderData<typeof loader>()} />;
}
