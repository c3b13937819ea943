/** What customers of a case are given: its money, the grants, and what is to be decided. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOpen } from "~/features/cases/case-phase";
import { caseByReference } from "~/features/cases/case-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { grantsOfCase } from "~/features/recovery/compensation/grants/grant-queries.server";
import { grantFilterSchema } from "~/features/recovery/compensation/grants/grant-schemas";
import { budgetOf } from "~/features/recovery/compensation/ledger/budget-queries.server";
import { policyOf } from "~/features/recovery/compensation/policy/policy-queries.server";
import { runsUnderWay } from "~/features/recovery/compensation/runs/run-queries.server";
import { BudgetCard } from "~/features/recovery/compensation/ui/budget-card";
import { GrantFilters } from "~/features/recovery/compensation/ui/grant-filters";
import { GrantTable } from "~/features/recovery/compensation/ui/grant-table";
import { moneyText } from "~/features/recovery/money";
import { RecoveryTabs } from "~/features/recovery/ui/recovery-tabs";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Pagination } from "~/ui/data/pagination";
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
  const { id, reference, businessId } = found;
  const query = new URL(request.url).searchParams;
  const after = /^\d{1,9}$/.test(query.get("after") ?? "") ? Number(query.get("after")) : null;
  query.delete("after");
  const filter = grantFilterSchema.parse(Object.fromEntries(query));
  const [budget, settled, runs, grants] = await Promise.all([
    budgetOf(id),
    businessId ? policyOf(businessId) : null,
    runsUnderWay(id),
    grantsOfCase(person, id, filter, after),
  ]);
  const mayWork = isOpen(found.phase) && settled !== null;
  return {
    title: textsFor(person.language)("compensation.pageTitle", { reference }),
    base: `/cases/${reference}/recovery`,
    businessId,
    hasPolicy: settled !== null,
    beginning: settled && {
      amount: moneyText({ minor: settled.policy.inTotal, currency: settled.policy.currency }),
    },
    budget,
    runs,
    filter,
    query: query.toString(),
    ...grants,
    may: {
      propose: mayWork && can(person, "compensation:propose"),
      decide: mayWork && can(person, "compensation:approve"),
      issue: mayWork && can(person, "compensation:issue"),
      budget: mayWork && can(person, "compensation:budget"),
      export: can(person, "compensation:export"),
      settle: can(person, "compensation:policy"),
    },
  };
}

export default function CompensationRoute() {
  const t = useText();
  const page = useLoaderData<typeof loader>();
  const { base, budget, beginning, may, filter, query, rows, next, count, runs } = page;
  const own = `${base}/compensation`;
  const isNarrowed = Object.values(filter).some(Boolean);
  const onwards = new URLSearchParams(query);
  if (next !== null) onwards.set("after", String(next));
  return (
    <>
      <PageHeader
        title={t("compensation.title")}
        context={t("compensation.context")}
        secondary={
          page.businessId && (
            <>
              <ButtonLink to={`${own}/pools`}>{t("compensation.list.pools")}</ButtonLink>
              {may.propose && (
                <ButtonLink to={`${own}/everybody`}>{t("compensation.list.everybody")}</ButtonLink>
              )}
            </>
          )
        }
        action={
          may.propose && (
            <ButtonLink to={`${own}/new`} variant="primary">
              {t("compensation.list.propose")}
            </ButtonLink>
          )
        }
      />
      <RecoveryTabs recovery={base} at="compensation" />
      <div className="space-y-4">
        {!page.businessId && <Notice tone="caution">{t("compensation.noBusiness")}</Notice>}
        {page.businessId && !page.hasPolicy && (
          <Notice
            tone="caution"
            actions={
              may.settle && (
                <ButtonLink to={`/settings/compensation/${page.businessId}/edit`}>
                  {t("compensation.settle")}
                </ButtonLink>
              )
            }
          >
            {t("compensation.noPolicy")}
          </Notice>
        )}
        {(budget || beginning) && (
          <BudgetCard
            budget={budget}
            beginning={beginning}
            actions={
              <>
                <ButtonLink to={`${own}/ledger`} size="small" variant="quiet">
                  {t("compensation.ledger.open")}
                </ButtonLink>
                {may.budget && (
                  <ButtonLink to={`${own}/budget`} size="small">
                    {t("compensation.budget.set")}
                  </ButtonLink>
                )}
              </>
            }
          />
        )}
        {runs.length > 0 && (
          <Notice title={t("compensation.run.under")}>
            <ul>
              {runs.map(({ id, what, seen, total }) => (
                <li key={id}>
                  <TextLink to={`${own}/runs/${id}`}>
                    {t(`compensation.run.titles.${what}`)}
                  </TextLink>{" "}
                  {t("compensation.run.progress", { seen, total: Math.max(total, seen) })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <section aria-label={t("compensation.list.caption")}>
          {(rows.length > 0 || isNarrowed) && <GrantFilters filter={filter} />}
          {rows.length > 0 ? (
            <GrantTable
              base={own}
              rows={rows}
              query={query}
              matching={{ count, isMore: page.isMore }}
              mayDecide={may.decide}
              mayIssue={may.issue}
            />
          ) : (
            <Empty title={t("compensation.list.caption")}>
              {t(isNarrowed ? "compensation.list.notFound" : "compensation.list.none")}
            </Empty>
          )}
          <Pagination
            nextHref={next !== null ? `?${onwards}` : null}
            summary={
              rows.length > 0 &&
              (page.isMore
                ? t("compensation.list.more", { count })
                : t("compensation.list.count", { count }))
            }
          />
        </section>
        {may.export && rows.length > 0 && (
          <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            <TextLink to={`${own}/export.csv`} reloadDocument>
              {t("compensation.list.csv")}
            </TextLink>
            <TextLink to={`${own}/export.xlsx`} reloadDocument>
              {t("compensation.list.xlsx")}
            </TextLink>
            <TextLink to={`${own}/export.csv?what=ledger`} reloadDocument>
              {t("compensation.list.ledgerCsv")}
            </TextLink>
            <TextLink to={`${own}/export.xlsx?what=ledger`} reloadDocument>
              {t("compensation.list.ledgerXlsx")}
            </TextLink>
          </p>
        )}
      </div>
    </>
  );
}
