/** Every running clock of the cases one can see: missed, today, this week, later, without an end. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allClocks } from "~/features/cases/clocks/all-clocks.server";
import { readClocksFilter } from "~/features/cases/clocks/clocks-filter";
import { AllClocksFilters } from "~/features/cases/ui/all-clocks-filters";
import { AllClocksList } from "~/features/cases/ui/all-clocks-list";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const t = textsFor(person.language, person.timeZone);
  const filter = readClocksFilter(new URL(request.url).searchParams);
  return { title: t("clocks.all.title"), ...(await allClocks(person, filter, t)) };
}

export default function ClocksRoute() {
  const t = useText();
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={view.title} context={t("clocks.all.context")} />
      <AllClocksFilters state={view.state} leads={view.leads} />
      <AllClocksList view={view} />
    </>
  );
}
