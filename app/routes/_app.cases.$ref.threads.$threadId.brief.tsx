/** The hand-over brief: one page for the next shift, in either language. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseHead } from "~/features/cases/page/case-head.server";
import { prepareBrief } from "~/features/correspondence/brief/prepare-brief.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { BriefPage } from "~/features/correspondence/ui/brief-page";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { CopyButton } from "~/ui/copy-button";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const thread = await requireThread(person, params);
  const head = await caseHead(person, thread.reference);
  if (!head) throw notFound();
  const wanted = new URL(request.url).searchParams.get("language");
  const language = wanted === "en" || wanted === "id" ? wanted : person.language;
  return {
    title: textsFor(language)("threads.brief.title"),
    language,
    name: thread.title,
    path: threadPath(thread),
    ...(await prepareBrief(person, head, thread, language)),
  };
}

export default function BriefRoute() {
  const t = useText();
  const { heading, parts, text, language, name, path } = useLoaderData<typeof loader>();
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
          </span>
        }
      />
      <BriefPage parts={parts} language={language} />
    </div>
  );
}
