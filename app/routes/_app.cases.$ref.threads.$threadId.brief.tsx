/** The hand-over brief: one page for the next shift, in either language. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { caseHead } from "~/features/cases/page/case-head.server";
import { leaveBrief } from "~/features/correspondence/brief/leave-brief.server";
import { prepareBrief } from "~/features/correspondence/brief/prepare-brief.server";
import { messagePath, threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { BriefPage } from "~/features/correspondence/ui/brief-page";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { requirePermission } from "~/features/identity/session.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { CopyButton } from "~/ui/copy-button";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const thread = await requireThread(person, params);
  const head = await caseHead(person, thread.reference);
  if (!head) throw notFound();
  const language = languageIn(request, person);
  return {
    title: textsFor(language)("threads.brief.title"),
    language,
    name: thread.title,
    path: threadPath(thread),
    mayLeave: can(person, "correspondence:log"),
    ...(await prepareBrief(person, head, thread, language)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const head = await caseHead(person, thread.reference);
  if (!head) throw notFound();
  const { text } = await prepareBrief(person, head, thread, languageIn(request, person));
  const where = { threadId: thread.id, caseId: thread.case.id };
  const left = await leaveBrief(person, where, text);
  const t = textsFor(person.language, person.timeZone);
  return left.ok
    ? redirectSaying(messagePath(thread, left.value.id), t("threads.brief.left"))
    : complain(threadPath(thread), t(left.refusal.key, left.refusal.params));
}

/** In the language that is asked for, else in the reader's own. */
function languageIn(request: Request, { language }: Person) {
  const wanted = new URL(request.url).searchParams.get("language");
  return wanted === "en" || wanted === "id" ? wanted : language;
}

export default function BriefRoute() {
  const t = useText();
  const { heading, parts, text, language, name, path, mayLeave } = useLoaderData<typeof loader>();
  const other = language === "en" ? "id" : "en";
  return (
    <div className="pt-2">
      <PageHeader
        title={<span lang={language}>{heading}</span>}
        breadcrumbs={[{ label: name, href: path }]}
        secondary={
          <span className="flex flex-wrap gap-2 print:hidden">
            <ButtonLink to={`${path}/brief?language=${other}`} size="small">
              {t(`common.languages.${other}`)}
            </ButtonLink>
            <CopyButton text={text} label={t("threads.brief.copy")} />
            {mayLeave && (
              <Form method="post" action={`${path}/brief?language=${language}`}>
                <SubmitButton variant="secondary" size="small">
                  {t("threads.brief.leave")}
                </SubmitButton>
              </Form>
            )}
          </span>
        }
      />
      <BriefPage parts={parts} language={language} />
    </div>
  );
}
