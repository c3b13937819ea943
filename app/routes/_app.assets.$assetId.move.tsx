/** Hangs an asset below another one. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { decidePlace } from "~/features/assets/asset-kind";
import { assetPage, placesFor } from "~/features/assets/asset-page-queries.server";
import { movingSchema } from "~/features/assets/asset-schemas";
import { assetTitle } from "~/features/assets/asset-title";
import { moveAsset } from "~/features/assets/move-asset.server";
import { refusedBeside } from "~/features/assets/refuse-beside.server";
import { MovingForm } from "~/features/assets/ui/moving-form";
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
  const { id, kind, version, business } = found;
  const t = textsFor(person.language);
  return {
    title: t("assets.asset.moveTitle", { name: assetTitle(t, found) }),
    label: assetTitle(t, found),
    business: { id: business.id, name: business.name },
    moving: {
      id,
      version,
      parentId: found.parentId ?? "",
      places: await placesFor(business.id, kind),
      mayStandAlone: decidePlace(kind, "business").ok,
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const found = await assetPage(person, idParam(params, "assetId"));
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, movingSchema, t);
  if (!form.ok) return form.reply;

  const moved = await moveAsset(person, found.id, form.value);
  return moved.ok
    ? redirectSaying(`/assets/${found.id}`, t("assets.saved"))
    : refusedBeside(moved, t, form.value);
}

export default function MoveAssetRoute() {
  const t = useText();
  const { title, label, business, moving } = useLoaderData<typeof loader>();
  const trail = [
    { label: business.name, href: `/assets/businesses/${business.id}` },
    { label, href: `/assets/${moving.id}` },
  ];
  return (
    <div className="max-w-2xl">
      <PageHeader title={title} breadcrumbs={trail} context={t("assets.asset.moveText")} />
      <MovingForm {...moving} />
    </div>
  );
}
