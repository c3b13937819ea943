/** What customers of a case asked of their data, and how long each may still wait. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { rightsOfCase } from "~/features/recovery/customers/requested/rights-queries.server";
import { RightsTable } from "~/features/recovery/customers/ui/rights-table";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const { of, recovery } = await recoveryDoor(person, params);
  return {
    title: textsFor(person.language)("rights.listPageTitle", { reference: of.reference }),
    customers: `${recovery}/customers`,
    requests: await rightsOfCase(person, of.id),
    now: wholeMinute(new Date()),
  };
}

export default function RightsRoute() {
  const t = useText();
  const { customers, requests, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t("rights.listTitle")}
        context={t("rights.about")}
        breadcrumbs={[{ label: t("recovery.customers.title"), href: customers }]}
      />
      {requests.length > 0 ? (
        <Card flush>
          <RightsTable customers={customers} requests={requests} now={now} />
        </Card>
      ) : (
        <Empty title={t("rights.listTitle")}>{t("rights.noneInCase")}</Empty>
      )}
    </>
  );
}
