/** One clock: everything that is known about it, what can be done, and what was done. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { clockPage } from "~/features/cases/clocks/clock-page.server";
import { ClockControls } from "~/features/clocks/ui/clock-controls";
import { ClockFacts } from "~/features/clocks/ui/clock-facts";
import { ClockHistory, ClockPauses } from "~/features/clocks/ui/clock-history";
import { ClockRow } from "~/features/clocks/ui/clock-list";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const clockId = idParam(params, "clockId");
  const found = await caseByReference(person, params.ref);
  const page =
    found && (await clockPage(person, found, clockId, textsFor(person.language, person.timeZone)));
  if (!page) throw notFound();
  return { title: `${page.clock.name}, ${page.reference}`, ...page };
}

export default function ClockRoute() {
  const t = useText();
  const { clock, reference, now, mayEdit, ranHours, pauses, history } =
    useLoaderData<typeof loader>();
  const all = `/cases/${reference}/clocks`;
  return (
    <>
      <PageHeader
        title={<bdi>{clock.name}</bdi>}
        breadcrumbs={[
          { label: reference, href: `/cases/${reference}` },
          { label: t("clocks.title"), href: all },
        ]}
      />
      <SideLayout side={<ClockHistory events={history} />}>
        <Card>
          <ClockRow clock={clock} now={now} />
          {mayEdit && <ClockControls address={`${all}/${clock.id}`} clock={clock} now={now} />}
          <div className="mt-4 border-t border-line pt-4">
            <ClockFacts clock={clock} ranHours={ranHours} />
          </div>
        </Card>
        <ClockPauses pauses={pauses} />
      </SideLayout>
    </>
  );
}
