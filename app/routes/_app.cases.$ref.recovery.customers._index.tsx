/** The customers of a case who were let down. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOpen } from "~/features/cases/case-phase";
import { caseByReference } from "~/features/cases/case-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { importsOfCase } from "~/features/imports/import-queries.server";
import { ImportList } from "~/features/imports/ui/import-list";
import { customersOfCase } from "~/features/recovery/customers/customer-queries.server";
import { customerSearch } from "~/features/recovery/customers/customer-search";
import { countOpenRights } from "~/features/recovery/customers/requested/rights-queries.server";
import { wholeRunsUnderWay } from "~/features/recovery/customers/whole/whole-queries.server";
import { readGroup, writeGroup } from "~/features/recovery/progress/customer-group";
import { inGroup } from "~/features/recovery/progress/group-sql.server";
import { GroupNotice } from "~/features/recovery/progress/ui/group-notice";
import { CustomerTable } from "~/features/recovery/ui/customer-table";
import { RecoveryTabs } from "~/features/recovery/ui/recovery-tabs";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { FilterBar } from "~/ui/data/filter-bar";
import { Pagination } from "~/ui/data/pagination";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { id, reference } = found;
  const address = new URL(request.url).searchParams;
  const typed = address.get("q")?.slice(0, 254) ?? "";
  const group = readGroup(address.get("group"));
  const mayWork = isOpen(found.phase) && can(person, "recovery:work");
  return {
    title: textsFor(person.language)("recovery.customers.pageTitle", { reference }),
    base: `/cases/${reference}/recovery`,
    typed,
    group,
    hasBusiness: found.businessId !== null,
    mayWork,
    runs: await wholeRunsUnderWay(id),
    imports: mayWork ? await importsOfCase(id, ["customers", "missed_requests", "replies"]) : [],
    rights: await countOpenRights(id),
    ...(await customersOfCase(person, id, {
      search: customerSearch(typed),
      after: address.get("after"),
      only: group ? inGroup(id, group) : undefined,
    })),
  };
}

export default function CustomersRoute() {
  const t = useText();
  const { base, typed, group, hasBusiness, mayWork, runs, rights, imports, rows, next } =
    useLoaderData<typeof loader>();
  const narrowed = { ...(typed && { q: typed }), ...(group && { group: writeGroup(group) }) };
  return (
    <>
      <PageHeader
        title={t("recovery.customers.title")}
        secondary={
          mayWork &&
          hasBusiness && (
            <>
              <ButtonLink to={`${base}/imports/new?kind=customers`}>
                {t("recovery.customers.importCustomers")}
              </ButtonLink>
              <ButtonLink to={`${base}/imports/new?kind=missed_requests`}>
                {t("recovery.customers.importRequests")}
              </ButtonLink>
              <ButtonLink to={`${base}/imports/new?kind=replies`}>
                {t("recovery.customers.importReplies")}
              </ButtonLink>
            </>
          )
        }
      />
      <RecoveryTabs recovery={base} at="customers" />
      <p className="mb-4 text-sm">
        <TextLink to={`${base}/rights`}>
          {rights > 0 ? t("rights.link", { count: rights }) : t("rights.listTitle")}
        </TextLink>
      </p>
      {runs.map(({ id, seen, total }) => (
        <Notice key={id} className="mb-4" title={t("whole.under")}>
          <TextLink to={`${base}/customers/making-whole/${id}`}>
            {t("whole.progress", { at: seen, all: Math.max(total, seen) })}
          </TextLink>
        </Notice>
      ))}
      {!hasBusiness && <Notice tone="caution">{t("recovery.customers.noBusiness")}</Notice>}
      {group && <GroupNotice group={group} recovery={base} />}
      {(rows.length > 0 || typed) && !group && (
        <FilterBar>
          <Field name="q" label={t("recovery.customers.search")} dense>
            <Input type="search" dense defaultValue={typed} className="w-72 max-w-full" />
          </Field>
        </FilterBar>
      )}
      {rows.length > 0 ? (
        <CustomerTable base={`${base}/customers`} customers={rows} mayWork={mayWork} />
      ) : (
        <Empty title={t("recovery.customers.title")}>
          {group
            ? t("progress.groups.empty")
            : t(typed ? "recovery.customers.notFound" : "recovery.customers.none")}
        </Empty>
      )}
      {mayWork && rows.length > 0 && (
        <p className="mt-2 text-sm">
          <TextLink to={`${base}/customers/making-whole?${new URLSearchParams(narrowed)}`}>
            {t("whole.everybody")}
          </TextLink>
        </p>
      )}
      <Pagination nextHref={next && `?${new URLSearchParams({ ...narrowed, after: next })}`} />
      {imports.length > 0 && !group && (
        <Card title={t("recovery.customers.imports")} className="mt-4">
          <ImportList
            base={`${base}/imports`}
            caption={t("recovery.customers.imports")}
            imports={imports}
          />
        </Card>
      )}
    </>
  );
}
