/** Proposes for one customer of a case: what the policy gives, or an amount settled by hand. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOpen } from "~/features/cases/case-phase";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { entitlementView } from "~/features/recovery/compensation/grants/entitlement-view.server";
import { proposeFor } from "~/features/recovery/compensation/grants/propose-grants.server";
import { ByHandForm } from "~/features/recovery/compensation/ui/by-hand-form";
import { CustomerChoice } from "~/features/recovery/compensation/ui/customer-choice";
import { EntitlementCard } from "~/features/recovery/compensation/ui/entitlement-card";
import { customersOfCase } from "~/features/recovery/customers/customer-queries.server";
import { customerSearch } from "~/features/recovery/customers/customer-search";
import { moneyText } from "~/features/recovery/money";
import { sentForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { isId, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "compensation:propose");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const base = `/cases/${found.reference}/recovery/compensation`;
  if (!isOpen(found.phase)) throw redirect(base);
  const address = new URL(request.url).searchParams;
  const typed = address.get("q")?.slice(0, 254) ?? "";
  const customer = address.get("customer") ?? "";
  const entitled = isId(customer) ? await entitlementView(found, customer) : null;
  const chosen = entitled?.ok ? entitled.value : null;
  const t = textsFor(person.language);
  const search = { search: customerSearch(typed), after: null };
  return {
    title: t("compensation.propose.title"),
    base,
    typed,
    customer: chosen && customer,
    entitled: chosen,
    whyNot: entitled && !entitled.ok ? t(entitled.refusal.key, entitled.refusal.params) : null,
    choice: chosen ? [] : (await customersOfCase(person, found.id, search)).rows,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "compensation:propose");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const customer = String((await sentForm(request)).get("customer") ?? "");
  if (!isId(customer)) throw notFound();
  const t = textsFor(person.language, person.timeZone);

  const proposed = await proposeFor(person, found, [customer]);
  const page = `/cases/${found.reference}/recovery/compensation`;
  if (!proposed.ok) {
    const { key, params: said } = proposed.refusal;
    return complain(`${page}/new?customer=${customer}`, t(key, said));
  }
  const { count, minor, currency } = proposed.value;
  const amount = moneyText({ minor: Number(minor), currency });
  return redirectSaying(page, t("compensation.propose.done", { count, amount }));
}

export default function NewGrantRoute() {
  const t = useText();
  const { title, base, typed, customer, entitled, whyNot, choice } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        context={t("compensation.propose.context")}
        breadcrumbs={[{ label: t("compensation.title"), href: base }]}
      />
      {entitled && customer ? (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <EntitlementCard entitled={entitled} customerId={customer} />
          <Card title={t("compensation.propose.hand")}>
            <ByHandForm
              action={`${base}/by-hand?customer=${customer}`}
              currency={entitled.currency}
            />
          </Card>
        </div>
      ) : (
        <>
          {whyNot && <Notice tone="caution">{whyNot}</Notice>}
          <CustomerChoice base={base} typed={typed} customers={choice} />
        </>
      )}
    </>
  );
}
