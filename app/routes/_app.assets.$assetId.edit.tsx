/** Corrects an asset. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { assetPage, providerChoices } from "~/features/assets/asset-page-queries.server";
import { assetSchema } from "~/features/assets/asset-schemas";
import { assetTitle } from "~/features/assets/asset-title";
import { editAsset } from "~/features/assets/edit-asset.server";
import { refusedSave } from "~/features/assets/refuse-beside.server";
import { AssetForm } from "~/features/assets/ui/asset-form";
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
  const person = await requirePermission(request, "asset:edit");
  const found = await assetPage(person, idParam(params, "assetId"));
  if (!found) throw notFound();

  const { id, kind, version, name, externalId, phone, language, category, notes } = found;
  const serving = found.providers.map(({ provider }) => provider);
  const choices = await providerChoices();
  const archived = serving.filter((provider) => !choices.some(({ id }) => id === provider.id));
  const t = textsFor(person.language);
  return {
    title: t("assets.asset.editTitle", { name: assetTitle(t, found) }),
    label: assetTitle(t, found),
    business: { id: found.business.id, name: found.business.name },
    asset: {
      id,
      kind,
      version,
      name,
      externalId: externalId ?? "",
      phone: phone ?? "",
      language: language ?? "",
      category: category ?? "",
      notes,
      providerIds: serving.map((provider) => provider.id),
    },
    providers: [...choices, ...archived],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const found = await assetPage(person, idParam(params, "assetId"));
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, assetSchema, t);
  if (!form.ok) return form.reply;

  const saved = await editAsset(person, found, form.value);
  return saved.ok
    ? redirectSaying(`/assets/${found.id}`, t("assets.saved"))
    : refusedSave(saved, t, form.value);
}

export default function EditAssetRoute() {
  const t = useText();
  const { title, label, business, asset, providers } = useLoaderData<typeof loader>();
  const trail = [
    { label: business.name, href: `/assets/businesses/${business.id}` },
    { label, href: `/assets/${asset.id}` },
  ];
  return (
    <div className="max-w-2xl">
      <PageHeader title={title} breadcrumbs={trail} context={t(`assets.kinds.${asset.kind}`)} />
      <AssetForm asset={asset} providers={providers} />
    </div>
  );
}
