/** Many customers made whole at once: how far it is, and what came of it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { WholeRun } from "~/features/recovery/customers/ui/whole-run";
import { wholeRunOf } from "~/features/recovery/customers/whole/whole-queries.server";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const id = idParam(params, "wholeRunId");
  const { of, recovery, mayWork } = await recoveryDoor(person, params);
  const run = await wholeRunOf(of.id, id);
  if (!run) throw notFound();
  const customers = `${recovery}/customers`;
  return {
    title: textsFor(person.language)("whole.title"),
    customers,
    page: `${customers}/making-whole/${id}`,
    mayWork,
    run,
  };
}

export default function WholeRunRoute() {
  const t = useText();
  const { title, customers, ...shown } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("recovery.customers.title"), href: customers }]}
      />
      <Card className="max-w-2xl">
        <WholeRun {...shown} />
      </Card>
    </>
  );
}
