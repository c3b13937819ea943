/** Shows number and address of a customer to somebody who asks; that they saw them is recorded. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { customerDoor } from "~/features/recovery/customers/customer-door.server";
import { revealContact } from "~/features/recovery/customers/rights/reveal-contact.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { FactList } from "~/ui/page/fact-list";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { useKeptAnswer } from "~/ui/use-kept-answer";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:reveal");
  const { page, recovery } = await customerDoor(person, params);
  return {
    title: textsFor(person.language)("customer.reveal"),
    customers: `${recovery}/customers`,
    back: page,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "customer:reveal");
  const { key } = await customerDoor(person, params);
  const shown = await revealContact(person, key);
  if (!shown) throw notFound();
  return data(shown, { headers: { "cache-control": "private, no-store" } });
}

export default function CustomerContactRoute() {
  const t = useText();
  const { title, customers, back } = useLoaderData<typeof loader>();
  const shown = useKeptAnswer<typeof action>();
  return (
    <>
      <PageHeader
        title={title}
        context={t("customer.revealAbout")}
        breadcrumbs={[{ label: t("recovery.customers.title"), href: customers }]}
      />
      {shown ? (
        <div className="max-w-prose space-y-4">
          <FactList
            facts={[
              { label: t("customer.phone"), value: shown.phone || t("customer.none") },
              { label: t("customer.email"), value: shown.email || t("customer.none") },
            ]}
          />
          <Notice>{t("customer.revealed")}</Notice>
          <ButtonLink to={back}>{t("common.back")}</ButtonLink>
        </div>
      ) : (
        <Form method="post" className="flex flex-wrap gap-2">
          <SubmitButton>{t("customer.reveal")}</SubmitButton>
          <ButtonLink to={back} variant="quiet">
            {t("common.cancel")}
          </ButtonLink>
        </Form>
      )}
    </>
  );
}
