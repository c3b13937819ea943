/** Asks before an asset is archived with all that stands below it, and does it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { archiveAsset } from "~/features/assets/archive-asset.server";
import { assetPage } from "~/features/assets/asset-page-queries.server";
import { assetTitle } from "~/features/assets/asset-title";
import { ConfirmPage } from "~/features/assets/ui/confirm-page";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const found = await assetPage(person, idParam(params, "assetId"));
  if (!found) throw notFound();
  const { id, business } = found;
  const t = textsFor(person.language);
  const name = assetTitle(t, found);
  return {
    title: t("assets.archiving.assetTitle", { name }),
    id,
    name,
    business: { id: business.id, name: business.name },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const found = await assetPage(person, idParam(params, "assetId"));
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const verdict = await archiveAsset(person, found.id);
  if (!verdict.ok) return refused(verdict.refusal, t);

  const name = assetTitle(t, found);
  return redirectSaying(
    `/assets/businesses/${found.business.id}`,
    t("assets.archiving.done", { name }),
    { undo: { action: `/assets/${found.id}/restoration` } },
  );
}

export default function ArchiveAssetRoute() {
  const t = useText();
  const { title, id, name, business } = useLoaderData<typeof loader>();
  const trail = [
    { label: business.name, href: `/assets/businesses/${business.id}` },
    { label: name, href: `/assets/${id}` },
  ];
  return (
    <ConfirmPage
      title={title}
      text={t("assets.archiving.assetText")}
      submit={t("assets.archiving.submit")}
      breadcrumbs={trail}
    />
  );
}
