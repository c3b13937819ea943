/** Adds a provider. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newProviderSchema } from "~/features/assets/asset-schemas";
import { refusedBeside } from "~/features/assets/refuse-beside.server";
import { addProvider } from "~/features/assets/save-provider.server";
import { ProviderForm } from "~/features/assets/ui/provider-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = await requirePermission(request, "provider:edit");
  return { title: textsFor(language)("assets.providers.addTitle") };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "provider:edit");
  const t = textsFor(person.language);
  const form = await parseForm(request, newProviderSchema, t);
  if (!form.ok) return form.reply;

  const added = await addProvider(person, form.value);
  return added.ok
    ? redirectSaying("/settings/providers", t("assets.providers.added", { name: form.value.name }))
    : refusedBeside(added, t, form.value);
}

export default function NewProviderRoute() {
  const t = useText();
  const { title } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("assets.providers.title"), href: "/settings/providers" }]}
      />
      <ProviderForm />
    </div>
  );
}
