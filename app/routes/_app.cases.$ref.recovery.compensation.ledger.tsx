/** Every movement of money in a case, and whether all of it agrees. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { ledgerOf } from "~/features/recovery/compensation/ledger/budget-queries.server";
import { ledgerDifferences } from "~/features/recovery/compensation/ledger/reconcile-ledger.server";
import { LedgerTable } from "~/features/recovery/compensation/ui/ledger-table";
import { isId, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Pagination } from "~/ui/data/pagination";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const after = new URL(request.url).searchParams.get("after") ?? "";
  const [ledger, differences] = await Promise.all([
    ledgerOf(found.id, isId(after) ? after : null),
    ledgerDifferences(found.id),
  ]);
  return {
    title: textsFor(person.language)("compensation.ledger.title"),
    base: `/cases/${found.reference}/recovery/compensation`,
    ...ledger,
    differences: differences.map(({ what, currency, one, other }) => ({
      what,
      one: `${one} ${currency}`,
      other: `${other} ${currency}`,
    })),
  };
}

export default function CompensationLedgerRoute() {
  const t = useText();
  const { title, base, rows, next, differences } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        context={t("compensation.ledger.about")}
        breadcrumbs={[{ label: t("compensation.title"), href: base }]}
      />
      <div className="space-y-4">
        {differences.length === 0 ? (
          <Notice tone="good">{t("compensation.ledger.agrees")}</Notice>
        ) : (
          <Notice tone="critical" title={t("compensation.ledger.differs")}>
            <ul>
              {differences.map((difference) => (
                <li key={`${difference.what} ${difference.one} ${difference.other}`}>
                  {t("compensation.ledger.difference", difference)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {rows.length > 0 ? (
          <Card flush>
            <LedgerTable base={base} rows={rows} />
          </Card>
        ) : (
          <p className="text-ink-soft">{t("compensation.ledger.none")}</p>
        )}
        <Pagination nextHref={next && `?after=${next}`} />
      </div>
    </>
  );
}
