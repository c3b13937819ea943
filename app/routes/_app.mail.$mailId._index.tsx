/** One mail: what it says, where it is, and where it may belong. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { History } from "~/features/identity/ui/history";
import { wordedHistory } from "~/features/identity/worded-history.server";
import { mailView } from "~/features/mailroom/inbox/mail-view.server";
import { mailPath } from "~/features/mailroom/mail-path";
import { DiscardCard, NewThreadCard } from "~/features/mailroom/ui/mail-answers";
import { MailFacts } from "~/features/mailroom/ui/mail-facts";
import { MAIL_TONES } from "~/features/mailroom/ui/mail-tone";
import { MailWords } from "~/features/mailroom/ui/mail-words";
import { Suggestions } from "~/features/mailroom/ui/suggestions";
import { textsFor } from "~/platform/i18n/texts.server";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { StateChip } from "~/ui/status/state-chip";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const view = await mailView(person, params.mailId, new URL(request.url).searchParams);
  const t = textsFor(person.language);
  return {
    title: view.mail.subject || t("mailroom.list.noSubject"),
    ...view,
    mayReadSignals: can(person, "signal:read"),
    history: wordedHistory(await timelineOfSubject("inbound_mail", view.mail.id), person),
  };
}

export default function OneMailRoute() {
  const t = useText();
  const view = useLoaderData<typeof loader>();
  const { title, mail, suggestions, sender, domain, mayFile, mayTakeBack, reference } = view;
  return (
    <>
      <PageHeader
        title={
          <span className="break-words" dir="auto">
            {title}
          </span>
        }
        context={<bdi>{[mail.fromName, mail.fromAddress].filter(Boolean).join(", ")}</bdi>}
        breadcrumbs={view.mayWork ? [{ label: t("mailroom.title"), href: "/mail" }] : []}
        aside={
          <StateChip tone={MAIL_TONES[mail.state]}>{t(`mailroom.states.${mail.state}`)}</StateChip>
        }
        action={
          mayTakeBack && (
            <Form method="post" action={mailPath(mail.id, "restoration")}>
              <SubmitButton>{t("mailroom.discard.back")}</SubmitButton>
            </Form>
          )
        }
      />
      <SideLayout
        side={
          <>
            <MailFacts mail={mail} mayReadSignals={view.mayReadSignals} />
            {view.history.length > 0 && (
              <Card title={t("mailroom.page.history")}>
                <History events={view.history} />
              </Card>
            )}
          </>
        }
      >
        <MailWords mail={mail} isBounded={mayFile} />
        {mayFile && (
          <Suggestions
            mailId={mail.id}
            sender={sender}
            domain={domain}
            chosen={view.chosen}
            suggestions={suggestions}
          />
        )}
        {mayFile && (
          <>
            <NewThreadCard mailId={mail.id} subject={mail.subject} reference={reference} />
            {mail.state !== "discarded" && (
              <DiscardCard mailId={mail.id} hasSender={mail.fromAddress !== ""} />
            )}
          </>
        )}
      </SideLayout>
    </>
  );
}
