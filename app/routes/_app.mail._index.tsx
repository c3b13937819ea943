/** Mail that arrived: what waits to be filed first, then what became of the rest. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { mailList, mailWaiting } from "~/features/mailroom/inbox/mail-queries.server";
import { MAIL_TABS, tabOf } from "~/features/mailroom/inbox/mail-tabs";
import { MailTable } from "~/features/mailroom/ui/mail-table";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Pagination } from "~/ui/data/pagination";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { Tabs } from "~/ui/page/tabs";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const { searchParams } = new URL(request.url);
  const tab = tabOf(searchParams.get("state"));
  const before = searchParams.get("before");
  return {
    title: textsFor(person.language)("mailroom.title"),
    tab,
    isFurther: before !== null,
    waiting: await mailWaiting(person),
    ...(await mailList(person, tab, before)),
  };
}

export default function MailRoute() {
  const t = useText();
  const { title, tab, mails, older, waiting, isFurther } = useLoaderData<typeof loader>();
  const href = (state: string, before?: string) =>
    `/mail?${new URLSearchParams({ state, ...(before && { before }) })}`;
  return (
    <>
      <PageHeader
        title={title}
        context={t("mailroom.context")}
        secondary={<ButtonLink to="/mail/rules">{t("mailroom.rules.title")}</ButtonLink>}
        action={<ButtonLink to="/mail/upload">{t("mailroom.upload.title")}</ButtonLink>}
      />
      <Tabs
        label={t("mailroom.tabs.label")}
        tabs={MAIL_TABS.map((each) => ({
          label: t(`mailroom.tabs.${each}`),
          href: each === "unmatched" ? "/mail" : href(each),
          current: each === tab,
          ...(each === "unmatched" && { count: waiting }),
        }))}
      />
      {mails.length > 0 ? (
        <MailTable mails={mails} />
      ) : (
        <Empty title={t("mailroom.list.empty")}>{t("mailroom.list.emptyText")}</Empty>
      )}
      <Pagination
        previousHref={isFurther ? href(tab) : null}
        nextHref={older ? href(tab, older) : null}
      />
    </>
  );
}
