/** Every business one works with, each with what it runs on WhatsApp. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { businessOverview } from "~/features/assets/asset-page-queries.server";
import { countryName } from "~/features/assets/country";
import { readOverviewSearch } from "~/features/assets/overview-search";
import { mayAddBusiness } from "~/features/assets/save-business.server";
import { AssetSearch } from "~/features/assets/ui/asset-search";
import { BusinessCard } from "~/features/assets/ui/business-card";
import { NoBusinesses } from "~/features/assets/ui/no-businesses";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Pagination } from "~/ui/data/pagination";
import { PageHeader } from "~/ui/page/page-header";
import { Tabs } from "~/ui/page/tabs";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:read");
  const search = readOverviewSearch(new URL(request.url).searchParams);
  const { businesses, next } = await businessOverview(person, search);
  const mayEdit = can(person, "asset:edit");
  return {
    title: textsFor(person.language)("assets.title"),
    search,
    next,
    mayEdit,
    mayAdd: mayEdit && mayAddBusiness(person),
    mayEnter: can(person, "signal:answer"),
    isLimited: person.businessIds !== null,
    businesses: businesses.map(({ country, archivedAt, ...business }) => ({
      ...business,
      countryName: country && countryName(country, person.language),
      isArchived: archivedAt !== null,
    })),
  };
}

export default function AssetsRoute() {
  const t = useText();
  const { title, search, next, mayEdit, mayAdd, mayEnter, isLimited, businesses } =
    useLoaderData<typeof loader>();
  const { q, archived, after } = search;
  const add = mayAdd && (
    <ButtonLink to="/assets/new" variant="primary" icon={Plus}>
      {t("assets.overview.add")}
    </ButtonLink>
  );
  const tabs = [
    { label: t("assets.overview.active"), href: "/assets", current: !archived },
    { label: t("assets.overview.archived"), href: "/assets?archived=on", current: archived },
  ];
  const pageFrom = (name: string) =>
    `/assets?${new URLSearchParams({ ...(q && { q }), ...(archived && { archived: "on" }), ...(name && { after: name }) })}`;
  return (
    <>
      <PageHeader
        title={title}
        context={t("assets.context")}
        action={add || undefined}
        secondary={
          mayEnter && <ButtonLink to="/inbox/enter">{t("assets.overview.enter")}</ButtonLink>
        }
      />
      <Tabs label={title} tabs={tabs} />
      <AssetSearch q={q} archived={archived} />
      {businesses.length === 0 ? (
        <NoBusinesses q={q} archived={archived} isLimited={isLimited} mayAdd={mayAdd} />
      ) : (
        <div className="grid items-start gap-4 xl:grid-cols-2">
          {businesses.map((business) => (
            <BusinessCard key={business.id} business={business} mayEdit={mayEdit} />
          ))}
        </div>
      )}
      <Pagination previousHref={after ? pageFrom("") : null} nextHref={next && pageFrom(next)} />
    </>
  );
}
