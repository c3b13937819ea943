/** One source: how to set it up at its provider, how it fares, and what it sent. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { linkFrom } from "~/features/identity/link.server";
import { requirePermission } from "~/features/identity/session.server";
import { History } from "~/features/identity/ui/history";
import { wordedHistory } from "~/features/identity/worded-history.server";
import { hourChart } from "~/features/signals/sources/hour-chart";
import { sourceView } from "~/features/signals/sources/source-view.server";
import { DeliveryLines, RefusedLines } from "~/features/signals/ui/recent-lists";
import { SecretState } from "~/features/signals/ui/secret-state";
import { SetupCard } from "~/features/signals/ui/setup-card";
import { sourceState } from "~/features/signals/ui/source-state";
import { SourceStatus } from "~/features/signals/ui/source-status";
import { VerdictTable } from "~/features/signals/ui/verdict-table";
import { idParam, notFound } from "~/platform/http/http.server";
import { ButtonLink } from "~/ui/button-link";
import { BarChartFigure } from "~/ui/charts/bar-chart";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { StateChip } from "~/ui/status/state-chip";
import { SubmitButton } from "~/ui/submit-button";
import { useFormat, useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const id = idParam(params, "sourceId");
  const view = await sourceView(person, id, linkFrom(request), new Date());
  if (!view) throw notFound();
  const history = wordedHistory(await timelineOfSubject("source", id), person);
  return { title: view.source.name, ...view, history };
}

export default function SourceRoute() {
  const t = useText();
  const format = useFormat();
  const view = useLoaderData<typeof loader>();
  const { title, source, setup, hours, verdicts, deliveries, refused, history } = view;
  const page = `/settings/sources/${source.id}`;
  const { state, tone } = sourceState(source);
  const actions = (
    <>
      <Form method="post" action={`${page}/${source.isArchived ? "restoration" : "archiving"}`}>
        <SubmitButton variant="quiet">
          {t(source.isArchived ? "sources.page.restore" : "sources.page.archive")}
        </SubmitButton>
      </Form>
      <ButtonLink to={`${page}/edit`}>{t("sources.page.edit")}</ButtonLink>
    </>
  );
  const side = (
    <>
      <Card title={t("sources.page.status")}>
        <SourceStatus source={source} signsTime={source.signsTime} />
      </Card>
      <Card title={t("sources.page.secret")}>
        <SecretState
          page={page}
          hasSecret={source.hasSecret}
          isRequired={source.isSecretRequired}
          previousUntil={source.previousUntil}
          hasToken={setup.verifyToken !== null}
        />
      </Card>
      <Card title={t("sources.page.deliveries")}>
        <DeliveryLines deliveries={deliveries} />
      </Card>
      {refused.length > 0 && (
        <Card title={t("sources.page.refusedOnes")} about={t("sources.page.refusedHint")}>
          <RefusedLines page={page} refused={refused} />
        </Card>
      )}
      {history.length > 0 && (
        <Card title={t("sources.page.history")}>
          <History events={history} />
        </Card>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title={<bdi>{title}</bdi>}
        context={setup.providerName}
        breadcrumbs={[{ label: t("sources.title"), href: "/settings/sources" }]}
        aside={<StateChip tone={tone}>{t(`sources.states.${state}`)}</StateChip>}
        secondary={actions}
        action={
          !source.isArchived && (
            <ButtonLink to={`${page}/test`} variant="primary">
              {t("sources.page.test")}
            </ButtonLink>
          )
        }
      />
      <SideLayout side={side}>
        <SetupCard setup={setup} />
        <Card title={t("sources.page.lastDay")}>
          <div className="space-y-4">
            <BarChartFigure
              chart={hourChart(hours, { t, format })}
              barsAre={t("sources.page.hour")}
            />
            <VerdictTable verdicts={verdicts} />
          </div>
        </Card>
      </SideLayout>
    </>
  );
}
