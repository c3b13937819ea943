/** One thread: what was said, newest last, and room to write down what is said next. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { presentMoment } from "~/features/appeals/filing/filing-page.server";
import { threadOutbox } from "~/features/correspondence/outbox/outbox-view.server";
import { threadPath, threadsPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { messageSchema } from "~/features/correspondence/thread-schemas";
import { threadView } from "~/features/correspondence/thread-view.server";
import { ComposerAfterPage } from "~/features/correspondence/ui/composer-after-page";
import { LatePromises } from "~/features/correspondence/ui/late-promises";
import { MessageList } from "~/features/correspondence/ui/message-list";
import { OutboxAfterPage } from "~/features/correspondence/ui/outbox/outbox-after-page";
import { ThreadActions } from "~/features/correspondence/ui/thread-actions";
import { ThreadSide } from "~/features/correspondence/ui/thread-side";
import { ThreadStateChip } from "~/features/correspondence/ui/thread-state-chip";
import { logMessage } from "~/features/correspondence/writing/log-message.server";
import { parseMessage } from "~/features/correspondence/writing/message-upload.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const thread = await requireThread(person, params);
  const { searchParams } = new URL(request.url);
  return {
    title: `${thread.title} · ${thread.reference}`,
    ...(await threadView(person, thread, searchParams)),
    outbox: await threadOutbox(person, thread),
    ...presentMoment(person),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseMessage(request, messageSchema, t);
  if (!form.ok) return form.reply;

  const where = { threadId: thread.id, caseId: thread.case.id };
  const logged = await logMessage(person, where, form.value, form.files);
  if (!logged.ok) return refused(logged.refusal, t, form.value);
  const { id } = logged.value;
  return redirectSaying(`${threadPath(thread)}?said=${id}#m-${id}`, t("threads.composer.saved"));
}

export default function ThreadRoute() {
  const t = useText();
  const view = useLoaderData<typeof loader>();
  const { thread, party, messages, earlier, words, mayLog, isOver } = view;
  const [params] = useSearchParams();
  return (
    <div className="pt-2">
      <PageHeader
        title={<span dir="auto">{thread.title}</span>}
        breadcrumbs={[{ label: t("threads.screens.title"), href: threadsPath(thread.reference) }]}
        aside={<ThreadStateChip state={thread.state} />}
        context={
          thread.theirTicket
            ? t("threads.screens.thread.context", { who: party, ticket: thread.theirTicket })
            : t("threads.screens.thread.contextNoTicket", { who: party })
        }
        action={
          view.outbox.maySend &&
          !isOver && (
            <ButtonLink to="#mail" variant="primary">
              {t("outbox.write")}
            </ButtonLink>
          )
        }
        secondary={<ThreadActions thread={thread} mayLog={mayLog && !isOver} />}
      />
      <SideLayout
        side={
          <ThreadSide
            thread={thread}
            party={party}
            clocks={view.clocks}
            now={view.now}
            mayLog={mayLog && !isOver}
            mayReadProvider={view.mayReadProvider}
          />
        }
      >
        <LatePromises
          promises={view.promises}
          thread={thread}
          party={party}
          chaseStep={view.chaseStep}
          chaseLetter={view.outbox.maySend && !isOver ? view.chaseLetter : null}
          now={view.now}
          mayLog={mayLog && !isOver}
          mayEnd={view.mayEnd}
        />
        <Form method="get" role="search" className="flex items-end gap-2 print:hidden">
          <Field name="q" label={t("threads.screens.thread.search")} dense className="grow">
            <Input type="search" defaultValue={words} autoComplete="off" />
          </Field>
          <Button type="submit">{t("threads.screens.thread.find")}</Button>
        </Form>
        {words && (
          <p role="status">
            {t("threads.screens.thread.found", { count: messages.length })}{" "}
            <TextLink to={threadPath(thread)}>{t("threads.screens.thread.everything")}</TextLink>
          </p>
        )}
        {earlier && (
          <p>
            <TextLink
              to={`?${new URLSearchParams({ ...(words && { q: words }), before: earlier })}`}
            >
              {t("threads.screens.thread.earlier")}
            </TextLink>
          </p>
        )}
        {!view.isLatest && !words && (
          <p>
            <TextLink to={threadPath(thread)}>{t("threads.screens.thread.everything")}</TextLink>
          </p>
        )}
        {messages.length === 0 && !words && (
          <p className="text-ink-soft">{t("threads.screens.thread.empty")}</p>
        )}
        <MessageList
          thread={thread}
          messages={messages}
          promised={view.promised}
          watched={view.watched}
          party={party}
          isShared={thread.isShared}
          mayNote={mayLog && !isOver}
          now={view.now}
        />
        <OutboxAfterPage
          thread={thread}
          {...view.outbox}
          mayWrite={view.outbox.maySend && !isOver}
        />
        {mayLog && !isOver && (
          <Card title={t("threads.composer.title")} about={view.turnWords} id="write">
            <ComposerAfterPage
              key={params.get("said")}
              thread={thread}
              party={party}
              personId={view.personId}
              chaseStep={view.chaseStep}
              clock={view.clock}
              zone={view.zone}
              zones={view.zones}
            />
          </Card>
        )}
      </SideLayout>
    </div>
  );
}
