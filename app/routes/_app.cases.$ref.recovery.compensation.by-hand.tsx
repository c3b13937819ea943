/** Proposes an amount that somebody settles by hand, for one customer of a case. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { entitlementView } from "~/features/recovery/compensation/grants/entitlement-view.server";
import { byHandSchema } from "~/features/recovery/compensation/grants/grant-schemas";
import { proposeByHand } from "~/features/recovery/compensation/grants/propose-grants.server";
import { typedAmount } from "~/features/recovery/compensation/policy/policy-schemas";
import { ByHandForm } from "~/features/recovery/compensation/ui/by-hand-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { isId, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

const customerIn = (request: Request) => new URL(request.url).searchParams.get("customer") ?? "";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "compensation:propose");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const base = `/cases/${found.reference}/recovery/compensation`;
  const customer = customerIn(request);
  const entitled = isId(customer) ? await entitlementView(found, customer) : null;
  if (!entitled?.ok) throw redirect(`${base}/new?customer=${encodeURIComponent(customer)}`);
  return {
    title: textsFor(person.language)("compensation.propose.hand"),
    base,
    action: `${base}/by-hand?customer=${customer}`,
    currency: entitled.value.currency,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "compensation:propose");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const customer = customerIn(request);
  const entitled = isId(customer) ? await entitlementView(found, customer) : null;
  if (!entitled) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  if (!entitled.ok) return refused(entitled.refusal, t);
  const { currency } = entitled.value;
  const form = await parseForm(request, byHandSchema(currency), t);
  if (!form.ok) return form.reply;

  const proposed = await proposeByHand(person, found, customer, form.value);
  if (proposed.ok) {
    const said = t("compensation.propose.handDone", { number: proposed.value });
    return redirectSaying(`/cases/${found.reference}/recovery/compensation`, said);
  }
  const { amountMinor, ...value } = form.value;
  return refused(proposed.refusal, t, {
    ...value,
    amountMinor: typedAmount(amountMinor, currency),
  });
}

export default function GrantByHandRoute() {
  const t = useText();
  const { title, base, action, currency } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} breadcrumbs={[{ label: t("compensation.title"), href: base }]} />
      <ByHandForm action={action} currency={currency} />
    </>
  );
}
