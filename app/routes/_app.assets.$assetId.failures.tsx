/** Failed messages of one asset and what stands below it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { assetPage } from "~/features/assets/asset-page-queries.server";
import { sendersOfAsset } from "~/features/assets/asset-queries.server";
import { assetLabel } from "~/features/assets/asset-tree";
import { requirePermission } from "~/features/identity/session.server";
import { readFailureFilter } from "~/features/signals/messages/failure-filter";
import { failureView } from "~/features/signals/messages/failure-page.server";
import { FailureScreen } from "~/features/signals/ui/failure-screen";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "signal:read");
  const asset = await assetPage(person, idParam(params, "assetId"));
  if (!asset) throw notFound();
  const filter = readFailureFilter(new URL(request.url).searchParams);
  const senders = await sendersOfAsset(asset.id);
  return {
    title: textsFor(person.language)("signalPages.failures.title"),
    asset: { id: asset.id, label: assetLabel(asset) },
    business: asset.business,
    filter,
    view: await failureView(person, { senders, businessId: null }, filter),
  };
}

export default function AssetFailuresRoute() {
  const t = useText();
  const { title, asset, business, filter, view } = useLoaderData<typeof loader>();
  const trail = [
    { label: t("assets.title"), href: "/assets" },
    { label: business.name, href: `/assets/businesses/${business.id}` },
    { label: asset.label, href: `/assets/${asset.id}` },
  ];
  return (
    <>
      <PageHeader title={title} breadcrumbs={trail} context={t("signalPages.failures.context")} />
      <FailureScreen view={view} filter={filter} />
    </>
  );
}
