/** One customer: everything that happened to them, and what can be done for them now. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { customerDoor } from "~/features/recovery/customers/customer-door.server";
import { customerPage } from "~/features/recovery/customers/customer-page.server";
import { rightsOfCustomer } from "~/features/recovery/customers/requested/rights-queries.server";
import { CustomerScreen } from "~/features/recovery/customers/ui/customer-screen";
import { channelsNow } from "~/features/recovery/guard/channels-now.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const { of, recovery, mayWork, key, page } = await customerDoor(person, params);
  const customer = await customerPage(person, of.id, key.customerId);
  if (!customer) throw notFound();
  const t = textsFor(person.language);
  const now = wholeMinute(new Date());
  const isThere = customer.erasedAt === null;
  const { reference, businessId } = of;
  return {
    title: t("customer.pageTitle", {
      name: customer.name || t("recovery.customers.nameless"),
      reference,
    }),
    recovery,
    page,
    customer,
    rights: await rightsOfCustomer(person, key),
    now,
    may: {
      work: mayWork,
      choose: isThere && can(person, "recovery:work"),
      reveal: isThere && can(person, "customer:reveal"),
      erase: isThere && can(person, "customer:erase"),
    },
    guard:
      isThere && businessId
        ? await channelsNow({ caseId: of.id, businessId, customerId: key.customerId }, now)
        : null,
  };
}

export default function CustomerRoute() {
  const { title: _, ...screen } = useLoaderData<typeof loader>();
  return <CustomerScreen {...screen} />;
}
