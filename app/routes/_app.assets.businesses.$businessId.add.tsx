/** Adds an asset to a business: first its kind, then what its kind asks for. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addAsset } from "~/features/assets/add-asset.server";
import { ASSET_KINDS, decidePlace, isAssetKind } from "~/features/assets/asset-kind";
import {
  businessPage,
  placesFor,
  providerChoices,
} from "~/features/assets/asset-page-queries.server";
import { newAssetSchema } from "~/features/assets/asset-schemas";
import { refusedBeside } from "~/features/assets/refuse-beside.server";
import { KindChoice } from "~/features/assets/ui/kind-choice";
import { NewAssetForm } from "~/features/assets/ui/new-asset-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const business = await businessPage(person, idParam(params, "businessId"));
  if (!business || business.archivedAt) throw notFound();

  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("kind") ?? "";
  const kind = isAssetKind(asked) ? asked : null;
  const places = kind ? await placesFor(business.id, kind) : [];
  const mayStandAlone = kind !== null && decidePlace(kind, "business").ok;
  const below = searchParams.get("below");
  const parentId = below ?? (mayStandAlone && places.length !== 1 ? null : places[0]?.id) ?? "";
  return {
    title: textsFor(person.language)("assets.asset.addTitle", { business: business.name }),
    business: { id: business.id, name: business.name },
    kind,
    places,
    mayStandAlone,
    parentId: places.some(({ id }) => id === parentId) ? parentId : "",
    providers: kind ? await providerChoices() : [],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const business = await businessPage(person, idParam(params, "businessId"));
  if (!business) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, newAssetSchema, t);
  if (!form.ok) return form.reply;

  const added = await addAsset(person, business, form.value);
  return added.ok ? redirect(`/assets/${added.value.id}`) : refusedBeside(added, t, form.value);
}

export default function AddAssetRoute() {
  const t = useText();
  const { title, business, kind, ...form } = useLoaderData<typeof loader>();
  const trail = [
    { label: t("assets.title"), href: "/assets" },
    { label: business.name, href: `/assets/businesses/${business.id}` },
  ];
  const changeKind = (
    <>
      {kind && t(`assets.kinds.${kind}`)} ·{" "}
      <TextLink to="?">{t("assets.asset.changeKind")}</TextLink>
    </>
  );
  return (
    <div className="max-w-2xl">
      <PageHeader title={title} breadcrumbs={trail} context={kind && changeKind} />
      {kind ? (
        <NewAssetForm key={kind} businessId={business.id} kind={kind} {...form} />
      ) : (
        <KindChoice kinds={ASSET_KINDS} />
      )}
    </div>
  );
}
