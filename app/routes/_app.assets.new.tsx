/** A business with its portfolio, WABA and first number, in a minute. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { providerChoices } from "~/features/assets/asset-page-queries.server";
import { quickAddSchema } from "~/features/assets/asset-schemas";
import { countryChoices } from "~/features/assets/country";
import { quickAdd } from "~/features/assets/quick-add.server";
import { refusedBeside } from "~/features/assets/refuse-beside.server";
import { QuickAddForm } from "~/features/assets/ui/quick-add-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { timeZones } from "~/platform/i18n/zones";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  return {
    title: textsFor(person.language)("assets.quick.title"),
    countries: countryChoices(person.language),
    zones: timeZones(),
    providers: await providerChoices(),
    start: { country: "ID", timeZone: person.timeZone },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const t = textsFor(person.language);
  const form = await parseForm(request, quickAddSchema, t);
  if (!form.ok) return form.reply;

  const added = await quickAdd(person, form.value);
  return added.ok
    ? redirect(`/assets/businesses/${added.value.id}`)
    : refusedBeside(added, t, form.value);
}

export default function NewBusinessRoute() {
  const t = useText();
  const { title, ...form } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={title}
        context={t("assets.quick.context")}
        breadcrumbs={[{ label: t("assets.title"), href: "/assets" }]}
      />
      <QuickAddForm {...form} />
    </div>
  );
}
