/** One mailbox: how it fares, how it is reached, and how mail is handed in. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { mailboxPage } from "~/features/correspondence/mailboxes/mailbox-queries.server";
import { HandInCard } from "~/features/correspondence/ui/mailboxes/hand-in-card";
import { mailboxState } from "~/features/correspondence/ui/mailboxes/mailbox-state";
import { MailboxStatus } from "~/features/correspondence/ui/mailboxes/mailbox-status";
import { requirePermission } from "~/features/identity/session.server";
import { History } from "~/features/identity/ui/history";
import { wordedHistory } from "~/features/identity/worded-history.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { ButtonLink } from "~/ui/button-link";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { StateChip } from "~/ui/status/state-chip";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "mailbox:manage");
  const mailbox = await mailboxPage(person, idParam(params, "mailboxId"));
  if (!mailbox) throw notFound();
  return {
    title: mailbox.address,
    mailbox: { ...mailbox, isDue: mailbox.nextAt <= new Date() },
    history: wordedHistory(await timelineOfSubject("mailbox", mailbox.id), person),
  };
}

export default function MailboxRoute() {
  const t = useText();
  const { title, mailbox, history } = useLoaderData<typeof loader>();
  const page = `/settings/mailboxes/${mailbox.id}`;
  const { state, tone } = mailboxState(mailbox);
  const isRead = mailbox.access !== "none";
  const actions = (
    <>
      {isRead && (
        <Form method="post" action={`${page}/pause`}>
          <SubmitButton variant="quiet">
            {t(mailbox.pausedAt ? "mailboxes.page.resume" : "mailboxes.page.pause")}
          </SubmitButton>
        </Form>
      )}
      <ButtonLink to={`${page}/removal`} variant="quiet">
        {t("mailboxes.page.remove")}
      </ButtonLink>
      <ButtonLink to={`${page}/edit`}>{t("mailboxes.page.edit")}</ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader
        title={<bdi className="break-all">{title}</bdi>}
        breadcrumbs={[{ label: t("mailboxes.title"), href: "/settings/mailboxes" }]}
        aside={<StateChip tone={tone}>{t(`mailboxes.states.${state}`)}</StateChip>}
        secondary={actions}
        action={
          isRead &&
          !mailbox.pausedAt && (
            <Form method="post" action={`${page}/reading`}>
              <SubmitButton>{t("mailboxes.page.read")}</SubmitButton>
            </Form>
          )
        }
      />
      <SideLayout
        side={
          history.length > 0 && (
            <Card title={t("mailboxes.page.history")}>
              <History events={history} />
            </Card>
          )
        }
      >
        <MailboxStatus mailbox={mailbox} />
        <HandInCard page={page} isOn={mailbox.takesHandedIn} />
      </SideLayout>
    </>
  );
}
