/** The voucher pools of the business a case is about. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { importsOfCase } from "~/features/imports/import-queries.server";
import { ImportList } from "~/features/imports/ui/import-list";
import { policyOf } from "~/features/recovery/compensation/policy/policy-queries.server";
import { PoolTable } from "~/features/recovery/compensation/ui/pool-table";
import { poolsOf } from "~/features/recovery/compensation/vouchers/pool-queries.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const found = await caseByReference(person, params.ref);
  if (!found?.businessId) throw notFound();
  const [pools, settled] = await Promise.all([
    poolsOf(found.businessId),
    policyOf(found.businessId),
  ]);
  const mayWork = can(person, "recovery:work") && settled !== null;
  return {
    title: textsFor(person.language)("compensation.pools.title"),
    base: `/cases/${found.reference}/recovery`,
    pools,
    mayWork,
    imports: mayWork ? await importsOfCase(found.id, ["voucher_codes"]) : [],
    now: wholeMinute(new Date()),
  };
}

export default function VoucherPoolsRoute() {
  const t = useText();
  const { title, base, pools, mayWork, imports, now } = useLoaderData<typeof loader>();
  const own = `${base}/compensation/pools`;
  return (
    <>
      <PageHeader
        title={title}
        context={t("compensation.pools.context")}
        breadcrumbs={[{ label: t("compensation.title"), href: `${base}/compensation` }]}
        secondary={
          mayWork &&
          pools.length > 0 && (
            <ButtonLink to={`${base}/imports/new?kind=voucher_codes`}>
              {t("compensation.pools.import")}
            </ButtonLink>
          )
        }
        action={
          mayWork && (
            <ButtonLink to={`${own}/new`} variant="primary">
              {t("compensation.pools.new")}
            </ButtonLink>
          )
        }
      />
      {pools.length > 0 ? (
        <Card flush>
          <PoolTable base={own} pools={pools} now={now} />
        </Card>
      ) : (
        <Empty title={t("compensation.pools.title")}>{t("compensation.pools.none")}</Empty>
      )}
      {imports.length > 0 && (
        <Card title={t("compensation.pools.imports")} className="mt-4">
          <ImportList
            base={`${base}/imports`}
            caption={t("compensation.pools.imports")}
            imports={imports}
          />
        </Card>
      )}
    </>
  );
}
