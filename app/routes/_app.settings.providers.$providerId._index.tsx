/** One provider: how to reach it, what it serves, and what happened to it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { providerPage } from "~/features/assets/asset-page-queries.server";
import { abilitiesOf } from "~/features/assets/provider-abilities";
import { AssetLine } from "~/features/assets/ui/asset-line";
import { ProviderAbilities } from "~/features/assets/ui/provider-abilities";
import { ProviderFacts } from "~/features/assets/ui/provider-facts";
import { SupportFacts } from "~/features/assets/ui/support-facts";
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { calendarName } from "~/features/clocks/calendars/days-off";
import { readScoreFilter } from "~/features/correspondence/scorecard/score-filter";
import { scorecard } from "~/features/correspondence/scorecard/scorecard.server";
import { ScorecardCard } from "~/features/correspondence/ui/scorecard-card";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { History } from "~/features/identity/ui/history";
import { wordedHistory } from "~/features/identity/worded-history.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { ButtonLink } from "~/ui/button-link";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { Chip } from "~/ui/status/chip";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:read");
  const found = await providerPage(person, idParam(params, "providerId"));
  if (!found) throw notFound();
  const { assets, archivedAt, calendar, contacts, escalation, ...provider } = found;
  return {
    title: provider.name,
    provider,
    isArchived: archivedAt !== null,
    assets: assets.map(({ asset }) => asset),
    support: {
      contacts,
      escalation,
      replyHours: provider.replyHours,
      solveHours: provider.solveHours,
      calendar: calendar && calendarName(calendar, person.language),
    },
    abilities: abilitiesOf(provider.name, person.language),
    score: await scorecard(person, provider.id, readScoreFilter(new URL(request.url).searchParams)),
    history: wordedHistory(await timelineOfSubject("provider", provider.id), person),
    mayEdit: can(person, "provider:edit"),
  };
}

export default function ProviderRoute() {
  const t = useText();
  const page = useLoaderData<typeof loader>();
  const { title, provider, isArchived, assets, history, mayEdit, support, abilities, score } = page;
  const address = `/settings/providers/${provider.id}`;
  const actions = (
    <>
      <Form method="post" action={`${address}/${isArchived ? "restoration" : "archiving"}`}>
        <SubmitButton variant="quiet">
          {t(isArchived ? "assets.providers.restore" : "assets.providers.archive")}
        </SubmitButton>
      </Form>
      <ButtonLink to={`${address}/support`}>{t("assets.support.edit")}</ButtonLink>
      <ButtonLink to={`${address}/edit`}>{t("assets.business.edit")}</ButtonLink>
    </>
  );
  const side = (
    <>
      <Card title={t("assets.providers.support")}>
        <ProviderFacts provider={provider} />
      </Card>
      {history.length > 0 && (
        <Card title={t("assets.business.history")}>
          <History events={history} />
        </Card>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title={<bdi>{title}</bdi>}
        breadcrumbs={[{ label: t("assets.providers.title"), href: "/settings/providers" }]}
        aside={isArchived && <Chip>{t("assets.archived")}</Chip>}
        secondary={mayEdit && actions}
      />
      <SideLayout side={side}>
        <Card title={t("assets.support.title")}>
          <SupportFacts support={support} />
        </Card>
        {abilities && <ProviderAbilities abilities={abilities} />}
        <ScorecardCard score={score} />
        <Card title={t("assets.providers.assets")}>
          {assets.length === 0 && <p className="text-ink-soft">{t("assets.providers.noAssets")}</p>}
          {assets.map((asset) => (
            <AssetLine key={asset.id} asset={asset} note={asset.business.name} />
          ))}
        </Card>
      </SideLayout>
    </>
  );
}
