/** Corrects a business. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { businessPage } from "~/features/assets/asset-page-queries.server";
import { businessSchema } from "~/features/assets/asset-schemas";
import { countryChoices } from "~/features/assets/country";
import { refusedSave } from "~/features/assets/refuse-beside.server";
import { editBusiness } from "~/features/assets/save-business.server";
import { BusinessForm } from "~/features/assets/ui/business-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { timeZones } from "~/platform/i18n/zones";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const found = await businessPage(person, idParam(params, "businessId"));
  if (!found) throw notFound();
  const { assets: _, archivedAt: _archivedAt, createdAt: _createdAt, _count, ...business } = found;
  return {
    title: textsFor(person.language)("assets.business.editTitle", { name: found.name }),
    business,
    countries: countryChoices(person.language),
    zones: timeZones(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const found = await businessPage(person, idParam(params, "businessId"));
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, businessSchema, t);
  if (!form.ok) return form.reply;

  const saved = await editBusiness(person, found.id, form.value);
  return saved.ok
    ? redirectSaying(`/assets/businesses/${found.id}`, t("assets.saved"))
    : refusedSave(saved, t, form.value);
}

export default function EditBusinessRoute() {
  const t = useText();
  const { title, business, countries, zones } = useLoaderData<typeof loader>();
  const trail = [
    { label: t("assets.title"), href: "/assets" },
    { label: business.name, href: `/assets/businesses/${business.id}` },
  ];
  return (
    <div className="max-w-2xl">
      <PageHeader title={title} breadcrumbs={trail} />
      <BusinessForm business={business} countries={countries} zones={zones} />
    </div>
  );
}
