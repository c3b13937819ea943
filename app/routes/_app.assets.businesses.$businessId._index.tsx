/** One business: its whole tree, what is known about it, and what happened to it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { archivedAssets, businessPage } from "~/features/assets/asset-page-queries.server";
import { assetTree } from "~/features/assets/asset-tree";
import { countryName } from "~/features/assets/country";
import { AssetLine } from "~/features/assets/ui/asset-line";
import { AssetTreeList } from "~/features/assets/ui/asset-tree-list";
import { BusinessFacts } from "~/features/assets/ui/business-facts";
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { History } from "~/features/identity/ui/history";
import { wordedHistory } from "~/features/identity/worded-history.server";
import { preventionOf } from "~/features/intake/prevention.server";
import { PreventionPanel } from "~/features/intake/ui/prevention-panel";
import { idParam, notFound } from "~/platform/http/http.server";
import { ButtonLink } from "~/ui/button-link";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { Chip } from "~/ui/status/chip";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:read");
  const found = await businessPage(person, idParam(params, "businessId"));
  if (!found) throw notFound();

  const { assets, archivedAt, _count, country, ...business } = found;
  const hasArchived = _count.assets > assets.length;
  const [archived, events, prevention] = await Promise.all([
    hasArchived ? archivedAssets(business.id) : [],
    timelineOfSubject("business", business.id),
    preventionOf(person, business.id, new Date()),
  ]);
  return {
    title: business.name,
    business: {
      ...business,
      countryName: country && countryName(country, person.language),
      isArchived: archivedAt !== null,
    },
    assets: assets.map(({ providers, ...asset }) => ({
      ...asset,
      servedBy: providers.map(({ provider }) => provider.name).join(", "),
    })),
    archived,
    prevention,
    maySeeSignals: can(person, "signal:read"),
    history: wordedHistory(events, person),
    mayEdit: can(person, "asset:edit"),
  };
}

export default function BusinessRoute() {
  const t = useText();
  const { business, assets, archived, history, mayEdit, prevention, maySeeSignals } =
    useLoaderData<typeof loader>();
  const page = `/assets/businesses/${business.id}`;
  const add = mayEdit && !business.isArchived && (
    <ButtonLink to={`${page}/add`} variant="primary" icon={Plus}>
      {t("assets.asset.add")}
    </ButtonLink>
  );
  const about = (
    <>
      <Card title={t("assets.business.about")}>
        <BusinessFacts business={business} />
      </Card>
      <Card title={t("assets.business.history")}>
        <History events={history} />
      </Card>
    </>
  );
  return (
    <>
      <PageHeader
        title={<bdi>{business.name}</bdi>}
        breadcrumbs={[{ label: t("assets.title"), href: "/assets" }]}
        aside={business.isArchived && <Chip>{t("assets.archived")}</Chip>}
        action={add || undefined}
        secondary={
          <>
            {maySeeSignals && (
              <ButtonLink to={`${page}/failures`} variant="quiet">
                {t("assets.asset.failures")}
              </ButtonLink>
            )}
            <ButtonLink to={`${page}/consent`} variant="quiet">
              {t("assets.business.consent")}
            </ButtonLink>
            {mayEdit && <BusinessActions page={page} isArchived={business.isArchived} />}
          </>
        }
      />
      <SideLayout side={about}>
        {assets.length > 0 ? (
          <Card title={t("assets.business.tree")}>
            <AssetTreeList nodes={assetTree(assets)} label={t("assets.business.tree")} />
          </Card>
        ) : (
          <Empty title={t("assets.business.noAssets.title")} action={add || undefined}>
            {t("assets.business.noAssets.text")}
          </Empty>
        )}
        <PreventionPanel
          prevention={prevention}
          failuresHref={maySeeSignals ? `${page}/failures` : null}
        />
        {archived.length > 0 && (
          <Disclosure summary={t("assets.business.archivedAssets")}>
            {archived.map((asset) => (
              <AssetLine key={asset.id} asset={asset} />
            ))}
          </Disclosure>
        )}
      </SideLayout>
    </>
  );
}

function BusinessActions({ page, isArchived }: { page: string; isArchived: boolean }) {
  const t = useText();
  if (isArchived) {
    return (
      <Form method="post" action={`${page}/restoration`}>
        <SubmitButton variant="secondary">{t("assets.business.restore")}</SubmitButton>
      </Form>
    );
  }
  return (
    <>
      <ButtonLink to={`${page}/archiving`} variant="quiet">
        {t("assets.business.archive")}
      </ButtonLink>
      <ButtonLink to={`${page}/edit`}>{t("assets.business.edit")}</ButtonLink>
    </>
  );
}
