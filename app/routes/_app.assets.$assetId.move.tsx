/** Hangs an asset below another one. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { decidePlace } from "~/features/assets/asset-kind";
import { assetPage, placesFor } from "~/features/assets/asset-page-queries.server";
import { movingSchema } from "~/features/assets/asset-schemas";
import { assetTitle } from "~/features/assets/asset-title";
import { moveAsset } from "~/features/assets/move-asset.server";
import { MovingForm } from "~/features/assets/ui/moving-form";
import { placeChoice } from "~/features/assets/ui/new-asset-form";
import { lastChange } from "~/features/audit/timeline-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
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
  const { id, kind, business } = found;
  const t = textsFor(person.language);
  return {
    title: t("assets.asset.moveTitle", { name: assetTitle(t, found) }),
    label: assetTitle(t, found),
    business: { id: business.id, name: business.name },
    moving: {
      id,
      start: placeOf(found),
      places: await placesFor(business.id, kind),
      mayStandAlone: decidePlace(kind, "business").ok,
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const found = await assetPage(person, idParam(params, "assetId"));
  if (!found) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, movingSchema, t);
  if (!form.ok) return form.reply;

  const moved = await saveOpened(form, {
    stands: async () => {
      const stands = await assetPage(person, found.id);
      return stands && placeOf(stands);
    },
    save: (value) => moveAsset(person, found.id, value),
  });
  if (moved.ok) return redirectSaying(`/assets/${found.id}`, t("assets.saved"));
  const places = await placesFor(found.business.id, found.kind);
  return refusedOpened(moved, form, {
    t,
    words: {
      parentId: [
        "assets.fields.parentId",
        [
          { value: "", label: t("assets.underBusiness") },
          ...places.map((place) => placeChoice(place, t(`assets.kinds.${place.kind}`))),
        ],
      ],
    },
    last: await lastChange("asset", found.id, "asset.moved", "asset.detached"),
  });
}

type Placed = { version: number; parentId: string | null };

const placeOf = ({ version, parentId }: Placed) => ({ version, parentId: parentId ?? "" });

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
