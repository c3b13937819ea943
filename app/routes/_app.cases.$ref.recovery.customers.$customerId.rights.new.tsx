/** Notes what a customer asks of their data. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { customerDoor } from "~/features/recovery/customers/customer-door.server";
import { noteRights } from "~/features/recovery/customers/requested/note-rights.server";
import { rightsSchema } from "~/features/recovery/customers/requested/rights-schemas";
import { RightsForm } from "~/features/recovery/customers/ui/rights-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { page, recovery } = await customerDoor(person, params);
  return {
    title: textsFor(person.language)("rights.form.title"),
    customers: `${recovery}/customers`,
    back: page,
    at: wallClockOf(new Date(), person.timeZone),
    zone: person.timeZone,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { key, page } = await customerDoor(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, rightsSchema, t);
  if (!form.ok) return form.reply;
  const noted = await noteRights(person, key, form.value);
  return noted.ok
    ? redirectSaying(page, t("rights.said.noted"))
    : refused(noted.refusal, t, form.value);
}

export default function NewRightsRoute() {
  const t = useText();
  const { title, customers, ...form } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        context={t("rights.about")}
        breadcrumbs={[{ label: t("recovery.customers.title"), href: customers }]}
      />
      <RightsForm {...form} />
    </>
  );
}
