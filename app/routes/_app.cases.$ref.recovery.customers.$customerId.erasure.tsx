/** Asks who wants a customer erased, and erases them. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { erasureSchema } from "~/features/recovery/customers/care/customer-schemas";
import { customerDoor } from "~/features/recovery/customers/customer-door.server";
import { eraseCustomer } from "~/features/recovery/customers/rights/erase-customer.server";
import { ErasureForm } from "~/features/recovery/customers/ui/erasure-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:erase");
  const { page, recovery } = await customerDoor(person, params);
  return {
    title: textsFor(person.language)("customer.erasing.title"),
    customers: `${recovery}/customers`,
    back: page,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "customer:erase");
  const { key, page } = await customerDoor(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, erasureSchema, t);
  if (!form.ok) return form.reply;
  const erased = await eraseCustomer(person, key, form.value.reason);
  return erased.ok
    ? redirectSaying(page, t("customer.said.erased"))
    : refused(erased.refusal, t, form.value);
}

export default function CustomerErasureRoute() {
  const t = useText();
  const { title, customers, back } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        context={t("customer.erasing.about")}
        breadcrumbs={[{ label: t("recovery.customers.title"), href: customers }]}
      />
      <ErasureForm back={back} />
    </>
  );
}
