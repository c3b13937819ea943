/** One asset: its facts, where it stands, who serves it, its cases and its history. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type AssetKind, childrenOf } from "~/features/assets/asset-kind";
import { assetPage, sharedTemplates } from "~/features/assets/asset-page-queries.server";
import { assetTitle } from "~/features/assets/asset-title";
import { assetTree } from "~/features/assets/asset-tree";
import { restrictionsOfAsset } from "~/features/assets/restriction-queries.server";
import { AssetActions } from "~/features/assets/ui/asset-actions";
import { AssetCases } from "~/features/assets/ui/asset-cases";
import { AssetFacts } from "~/features/assets/ui/asset-facts";
import { AssetPlace } from "~/features/assets/ui/asset-place";
import { AssetTreeList } from "~/features/assets/ui/asset-tree-list";
import { PlainStateNotice } from "~/features/assets/ui/plain-state";
import { ReadingChart } from "~/features/assets/ui/reading-chart";
import { RestrictionSpans } from "~/features/assets/ui/restriction-spans";
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { casesOfAsset } from "~/features/cases/case-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { History } from "~/features/identity/ui/history";
import { wordedHistory } from "~/features/identity/worded-history.server";
import { assetState } from "~/features/intake/asset-state.server";
import { signalRows } from "~/features/signals/list/signal-rows.server";
import { signalsOfAsset } from "~/features/signals/signal-queries.server";
import { SignalTable } from "~/features/signals/ui/signal-table";
import { idParam, notFound } from "~/platform/http/http.server";
import { nameOf, textsFor } from "~/platform/i18n/texts.server";
import { shownPhone } from "~/platform/phone-number.server";
import { ButtonLink } from "~/ui/button-link";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { Chip } from "~/ui/status/chip";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

const SIGNALS_SHOWN = 8;
/** What messages are sent from. */
const SENDERS: readonly AssetKind[] = ["waba", "messaging_account", "phone_number"];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "asset:read");
  const found = await assetPage(person, idParam(params, "assetId"));
  if (!found) throw notFound();

  const { parent, children, providers, business, archivedAt, ...asset } = found;
  const now = new Date();
  const maySeeSignals = can(person, "signal:read");
  const [templates, events, restrictions, cases, state, signals] = await Promise.all([
    asset.kind === "phone_number" ? sharedTemplates(asset.parentId) : 0,
    timelineOfSubject("asset", asset.id),
    restrictionsOfAsset(asset.id),
    casesOfAsset(person, asset.id),
    assetState(person, asset.id, now),
    maySeeSignals ? signalsOfAsset(person, asset.id, { take: SIGNALS_SHOWN + 1 }) : [],
  ]);
  const nameClass = (given: string) => nameOf(person.language, "enforcement.class", given);
  const above = [parent?.parent?.parent, parent?.parent, parent].flatMap((each) => each ?? []);
  return {
    title: assetTitle(textsFor(person.language), asset),
    asset: {
      ...asset,
      shownPhone: asset.phone && shownPhone(asset.phone),
      isArchived: archivedAt !== null,
    },
    business: { id: business.id, name: business.name },
    above,
    below: children,
    mayStandBelow: business.archivedAt || archivedAt ? [] : childrenOf(asset.kind),
    providers: providers.map(({ provider }) => provider),
    templates,
    inForce: restrictions
      .filter(({ liftedAt }) => !liftedAt)
      .map(({ id, class: given, startedAt, expiresAt, case: { reference } }) => ({
        id,
        hit: nameClass(given),
        startedAt,
        expiresAt,
        reference,
      })),
    spans: restrictions.map(
      ({ id, class: given, startedAt, liftedAt, expiresAt, case: about }) => ({
        id,
        hit: nameClass(given),
        startedAt,
        liftedAt,
        expiresAt,
        reference: about.reference,
      }),
    ),
    now,
    state,
    signals: signalRows(person, signals.slice(0, SIGNALS_SHOWN)),
    hasOlderSignals: signals.length > SIGNALS_SHOWN,
    maySeeSignals,
    cases: cases.map(({ phase, class: given, ...each }) => ({
      ...each,
      phase: nameOf(person.language, "cases.phases", phase),
      hit: given && nameClass(given),
    })),
    history: wordedHistory(events, person),
    mayEdit: can(person, "asset:edit"),
    mayLift: can(person, "case:move"),
  };
}

export default function AssetRoute() {
  const t = useText();
  const { title, asset, business, above, below, mayStandBelow, providers, templates, ...more } =
    useLoaderData<typeof loader>();
  const trail = [
    { label: t("assets.title"), href: "/assets" },
    { label: business.name, href: `/assets/businesses/${business.id}` },
  ];
  const side = (
    <>
      <Card title={t("assets.asset.place")}>
        <AssetPlace business={business} above={above} self={title} />
      </Card>
      <Card title={t("assets.asset.providers")}>
        {providers.length === 0 && <p className="text-ink-soft">{t("assets.asset.noProviders")}</p>}
        <ul>
          {providers.map(({ id, name }) => (
            <li key={id}>
              <TextLink to={`/settings/providers/${id}`}>
                <bdi>{name}</bdi>
              </TextLink>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
  return (
    <>
      <PageHeader
        title={<bdi>{title}</bdi>}
        breadcrumbs={trail}
        context={t(`assets.kindHints.${asset.kind}`)}
        aside={asset.isArchived && <Chip>{t("assets.archived")}</Chip>}
        secondary={
          <>
            {more.maySeeSignals && SENDERS.includes(asset.kind) && (
              <ButtonLink to={`/assets/${asset.id}/failures`} variant="quiet">
                {t("assets.asset.failures")}
              </ButtonLink>
            )}
            {more.mayEdit && <AssetActions {...asset} />}
          </>
        }
      />
      <PlainStateNotice
        state={more.state}
        inForce={more.inForce}
        mayLift={more.mayLift}
        maySeeSignals={more.maySeeSignals}
      />
      <SideLayout side={side}>
        <Card title={t("assets.asset.facts")}>
          <AssetFacts asset={asset} />
          {templates > 0 && (
            <p className="mt-2 text-ink-soft">{t("assets.asset.shares", { count: templates })}</p>
          )}
        </Card>
        <StateHistory {...more} />
        {(below.length > 0 || mayStandBelow.length > 0) && (
          <Card title={t("assets.asset.below")}>
            {below.length > 0 ? (
              <AssetTreeList nodes={assetTree(below)} label={t("assets.asset.below")} />
            ) : (
              <p className="text-ink-soft">{t("assets.asset.nothingBelow")}</p>
            )}
            {more.mayEdit && (
              <div className="mt-3 flex flex-wrap gap-2">
                {mayStandBelow.map((kind) => (
                  <ButtonLink
                    key={kind}
                    size="small"
                    to={`/assets/businesses/${business.id}/add?kind=${kind}&below=${asset.id}`}
                  >
                    {t("assets.asset.addBelow", { kind })}
                  </ButtonLink>
                ))}
              </div>
            )}
          </Card>
        )}
        {more.maySeeSignals && (
          <Card title={t("assets.asset.signals")}>
            {more.signals.length > 0 ? (
              <>
                <SignalTable ofAsset rows={more.signals} caption={t("assets.asset.signals")} />
                <p className="mt-3">
                  {more.hasOlderSignals &&
                    `${t("assets.asset.olderSignals", { count: more.signals.length })} `}
                  <TextLink to={`/signals?asset=${asset.id}`}>
                    {t("assets.asset.allSignals")}
                  </TextLink>
                </p>
              </>
            ) : (
              <p className="text-ink-soft">{t("assets.asset.noSignals")}</p>
            )}
          </Card>
        )}
        <Card title={t("assets.asset.cases")}>
          <AssetCases cases={more.cases} />
        </Card>
        <Card title={t("assets.asset.history")}>
          <History events={more.history} />
        </Card>
      </SideLayout>
    </>
  );
}

type StateHistoryProps = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>,
  "state" | "spans" | "now"
>;

/** Nothing where nothing ever changed. */
function StateHistory({ state: { quality, limit }, spans, now }: StateHistoryProps) {
  const t = useText();
  if (quality.length + limit.length + spans.length === 0) return null;
  return (
    <Card title={t("assets.state.history")}>
      <div className="space-y-6">
        {spans.length > 0 && <RestrictionSpans spans={spans} now={now} />}
        {quality.length + limit.length > 0 && (
          <div className="grid gap-6 md:grid-cols-2">
            <ReadingChart what="quality" readings={quality} now={now} />
            <ReadingChart what="limit" readings={limit} now={now} />
          </div>
        )}
      </div>
    </Card>
  );
}
