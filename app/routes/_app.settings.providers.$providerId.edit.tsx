/** Corrects a provider. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { providerPage } from "~/features/assets/asset-page-queries.server";
import { providerSchema } from "~/features/assets/asset-schemas";
import { refusedSave } from "~/features/assets/refuse-beside.server";
import { editProvider } from "~/features/assets/save-provider.server";
import { ProviderForm } from "~/features/assets/ui/provider-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "provider:edit");
  const found = await providerPage(person, idParam(params, "providerId"));
  if (!found) throw notFound();
  const { id, name, supportEmail, supportUrl, notes, version } = found;
  const provider = { id, name, supportEmail, supportUrl, notes, version };
  const t = textsFor(person.language);
  return { title: t("assets.providers.editTitle", { name: provider.name }), provider };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "provider:edit");
  const found = await providerPage(person, idParam(params, "providerId"));
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, providerSchema, t);
  if (!form.ok) return form.reply;

  const saved = await editProvider(person, found.id, form.value);
  return saved.ok
    ? redirectSaying(`/settings/providers/${found.id}`, t("assets.saved"))
    : refusedSave(saved, t, form.value);
}

export default function EditProviderRoute() {
  const t = useText();
  const { title, provider } = useLoaderData<typeof loader>();
  const trail = [
    { label: t("assets.providers.title"), href: "/settings/providers" },
    { label: provider.name, href: `/settings/providers/${provider.id}` },
  ];
  return (
    <div className="max-w-xl">
      <PageHeader title={title} breadcrumbs={trail} />
      <ProviderForm provider={provider} />
    </div>
  );
}
