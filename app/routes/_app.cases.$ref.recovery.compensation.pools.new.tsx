/** Opens a pool of vouchers. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { poolSchema } from "~/features/recovery/compensation/grants/grant-schemas";
import { policyOf } from "~/features/recovery/compensation/policy/policy-queries.server";
import { typedAmount } from "~/features/recovery/compensation/policy/policy-schemas";
import { PoolForm } from "~/features/recovery/compensation/ui/amount-forms";
import { openPool } from "~/features/recovery/compensation/vouchers/edit-pools.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const found = await caseByReference(person, params.ref);
  const settled = found?.businessId ? await policyOf(found.businessId) : null;
  if (!found || !settled) throw notFound();
  return {
    title: textsFor(person.language)("compensation.pools.newTitle"),
    currency: settled.policy.currency,
    back: `/cases/${found.reference}/recovery/compensation/pools`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const found = await caseByReference(person, params.ref);
  const settled = found?.businessId ? await policyOf(found.businessId) : null;
  if (!found?.businessId || !settled) throw notFound();
  const { currency } = settled.policy;
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, poolSchema(currency), t);
  if (!form.ok) return form.reply;

  const opened = await openPool(person, found.businessId, form.value);
  if (opened.ok) {
    const pools = `/cases/${found.reference}/recovery/compensation/pools`;
    return redirectSaying(`${pools}/${opened.value}`, t("compensation.pools.opened"));
  }
  const { valueMinor, ...value } = form.value;
  return refused(opened.refusal, t, { ...value, valueMinor: typedAmount(valueMinor, currency) });
}

export default function NewVoucherPoolRoute() {
  const t = useText();
  const { title, currency, back } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("compensation.pools.title"), href: back }]}
      />
      <PoolForm currency={currency} back={back} />
    </>
  );
}
