/** One connection that is asked regularly: how it fares, and what it told. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { History } from "~/features/identity/ui/history";
import { wordedHistory } from "~/features/identity/worded-history.server";
import { lastNews, pollPage } from "~/features/intake/polling/poll-queries.server";
import { POLL_STEPS } from "~/features/intake/polling/poll-steps";
import { pollState } from "~/features/intake/ui/polling/poll-state";
import { PollStatus } from "~/features/intake/ui/polling/poll-status";
import { PollTrouble } from "~/features/intake/ui/polling/poll-trouble";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { StateChip } from "~/ui/status/state-chip";
import { Time } from "~/ui/status/time";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const id = idParam(params, "pollId");
  const poll = await pollPage(person, id);
  if (!poll) throw notFound();
  const t = textsFor(person.language);
  return {
    title: poll.name,
    poll: { ...poll, isDue: poll.nextAt <= new Date() },
    steps: POLL_STEPS[poll.provider].map((step) => t(step)),
    news: await lastNews(id),
    history: wordedHistory(await timelineOfSubject("poll", id), person),
  };
}

export default function PollRoute() {
  const t = useText();
  const { title, poll, steps, news, history } = useLoaderData<typeof loader>();
  const page = `/settings/sources/polls/${poll.id}`;
  const { state, tone } = pollState(poll);
  const actions = (
    <>
      <Form method="post" action={`${page}/pause`}>
        <SubmitButton variant="quiet">
          {t(poll.pausedAt ? "polls.page.resume" : "polls.page.pause")}
        </SubmitButton>
      </Form>
      <ButtonLink to={`${page}/removal`} variant="quiet">
        {t("polls.page.remove")}
      </ButtonLink>
      <ButtonLink to={`${page}/edit`}>{t("polls.page.edit")}</ButtonLink>
      <ButtonLink to={`${page}/token`}>{t("polls.page.changeToken")}</ButtonLink>
    </>
  );
  const side = (
    <>
      <Card title={t("polls.page.news")} about={t("polls.page.newsHint")}>
        {news.length === 0 ? (
          <p className="text-ink-soft">{t("polls.page.noNews")}</p>
        ) : (
          <ul className="space-y-1">
            {news.map(({ id, receivedAt, question }) => (
              <li key={id} className="flex flex-wrap gap-x-3">
                <TextLink to={`/inbox/deliveries/${id}`}>
                  <Time at={receivedAt} />
                </TextLink>
                <span className="text-ink-soft">{t(`polls.questions.${question}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {history.length > 0 && (
        <Card title={t("polls.page.history")}>
          <History events={history} />
        </Card>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title={<bdi>{title}</bdi>}
        context={poll.providerName}
        breadcrumbs={[{ label: t("sources.title"), href: "/settings/sources" }]}
        aside={<StateChip tone={tone}>{t(`polls.states.${state}`)}</StateChip>}
        secondary={actions}
        action={
          !poll.pausedAt && (
            <Form method="post" action={`${page}/asking`}>
              <SubmitButton>{t("polls.page.ask")}</SubmitButton>
            </Form>
          )
        }
      />
      <SideLayout side={side}>
        <PollTrouble poll={poll} />
        <Card title={t("polls.page.status")}>
          <PollStatus poll={poll} />
        </Card>
        <Card title={t("polls.page.whatFor")}>
          <p className="max-w-prose">
            {t(poll.tellsHealth ? "polls.page.tellsHealth" : "polls.page.tellsNoHealth")}
          </p>
          {poll.maySend && <p className="mt-2 max-w-prose">{t("polls.page.sends")}</p>}
        </Card>
        <Disclosure summary={t("polls.new.steps")}>
          <ol className="max-w-prose list-decimal space-y-2 pl-5">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Disclosure>
      </SideLayout>
    </>
  );
}
