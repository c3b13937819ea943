/** Brings an archived asset back. When that cannot be, the page says why. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { restoreAsset } from "~/features/assets/archive-asset.server";
import { assetPage } from "~/features/assets/asset-page-queries.server";
import { assetTitle } from "~/features/assets/asset-title";
import { ConfirmPage } from "~/features/assets/ui/confirm-page";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const found = await assetPage(person, idParam(params, "assetId"));
  if (!found) throw notFound();
  const t = textsFor(person.language);
  const name = assetTitle(t, found);
  return { title: t("assets.archiving.restoreTitle", { name }), id: found.id, name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const found = await assetPage(person, idParam(params, "assetId"));
  if (!found) throw notFound();

  const verdict = await restoreAsset(person, found.id);
  return verdict.ok
    ? redirect(`/assets/${found.id}`)
    : refused(verdict.refusal, textsFor(person.language));
}

export default function RestoreAssetRoute() {
  const t = useText();
  const { title, id, name } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={title}
      text={t("assets.archiving.restoreText")}
      submit={t("assets.business.restore")}
      breadcrumbs={[{ label: name, href: `/assets/${id}` }]}
    />
  );
}
