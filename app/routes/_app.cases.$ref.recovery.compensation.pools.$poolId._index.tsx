/** One pool of vouchers: how many codes are left, and which went out last. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { PoolPage } from "~/features/recovery/compensation/ui/pool-page";
import { PoolChip } from "~/features/recovery/compensation/ui/pool-table";
import { poolOf } from "~/features/recovery/compensation/vouchers/pool-queries.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { ButtonLink } from "~/ui/button-link";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const id = idParam(params, "poolId");
  const found = await caseByReference(person, params.ref);
  const shown = found?.businessId ? await poolOf(found, id) : null;
  if (!found || !shown) throw notFound();
  return {
    title: shown.pool.name,
    base: `/cases/${found.reference}/recovery`,
    ...shown,
    mayWork: can(person, "recovery:work") && !shown.pool.archivedAt,
    now: wholeMinute(new Date()),
  };
}

export default function VoucherPoolRoute() {
  const t = useText();
  const { title, base, pool, handedOut, mayWork, now } = useLoaderData<typeof loader>();
  const own = `${base}/compensation/pools`;
  return (
    <>
      <PageHeader
        title={<bdi>{title}</bdi>}
        breadcrumbs={[
          { label: t("compensation.title"), href: `${base}/compensation` },
          { label: t("compensation.pools.title"), href: own },
        ]}
        aside={<PoolChip pool={pool} now={now} />}
        secondary={
          mayWork && (
            <Form method="post" action={`${own}/${pool.id}/archiving`}>
              <SubmitButton variant="quiet">{t("compensation.pools.archive")}</SubmitButton>
            </Form>
          )
        }
        action={
          mayWork && (
            <ButtonLink to={`${base}/imports/new?kind=voucher_codes`} variant="primary">
              {t("compensation.pools.import")}
            </ButtonLink>
          )
        }
      />
      <PoolPage base={`${base}/compensation`} pool={pool} handedOut={handedOut} />
    </>
  );
}
