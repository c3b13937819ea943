/** Everything that was told, newest first. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { assetName, businessChoices } from "~/features/assets/asset-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import {
  readSignalCursor,
  readSignalFilter,
  signalsHref,
} from "~/features/signals/list/signal-filter";
import { signalList } from "~/features/signals/list/signal-list.server";
import { nextPageHref, signalRows } from "~/features/signals/list/signal-rows.server";
import { NoSignals } from "~/features/signals/ui/no-signals";
import { SignalFilters } from "~/features/signals/ui/signal-filters";
import { SignalTable } from "~/features/signals/ui/signal-table";
import { textsFor } from "~/platform/i18n/texts.server";
import { Pagination } from "~/ui/data/pagination";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "signal:read");
  const query = new URL(request.url).searchParams;
  const filter = readSignalFilter(query);
  const after = readSignalCursor(query.get("after"));
  const { signals, next } = await signalList(person, filter, after);
  return {
    title: textsFor(person.language)("signalPages.title"),
    filter,
    mayConnect: can(person, "source:manage"),
    rows: signalRows(person, signals),
    businesses: await businessChoices(person),
    asset: filter.assetId && (await assetName(person, filter.assetId)),
    first: after && signalsHref(filter),
    next: next && nextPageHref(filter, next),
  };
}

export default function SignalsRoute() {
  const t = useText();
  const { title, filter, rows, businesses, asset, first, next, mayConnect } =
    useLoaderData<typeof loader>();
  const isFiltered = Object.values(filter).some((value) => value !== null);
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("signals.inbox.title"), href: "/inbox" }]}
        context={t("signalPages.context")}
      />
      <SignalFilters filter={filter} businesses={businesses} asset={asset} />
      {rows.length > 0 ? (
        <SignalTable rows={rows} caption={t("signalPages.caption")} />
      ) : (
        <NoSignals isFiltered={isFiltered} mayConnect={mayConnect} />
      )}
      <Pagination previousHref={first} nextHref={next} />
    </>
  );
}
