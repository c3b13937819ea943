/** What happened that concerns whoever looks, and that they have read it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { markRead } from "~/features/notifications/reading/mark-read.server";
import { noticeList } from "~/features/notifications/reading/notice-list.server";
import { readNoticesSchema } from "~/features/notifications/reading/read-schemas";
import { NoticeList } from "~/features/notifications/ui/notice-list";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { isId } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Pagination } from "~/ui/data/pagination";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { Tabs } from "~/ui/page/tabs";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const query = new URL(request.url).searchParams;
  const only = query.get("show") === "all" ? "all" : "unread";
  const before = query.get("before") ?? "";
  const t = textsFor(person.language, person.timeZone);
  return {
    title: t("notices.title"),
    only,
    ...(await noticeList(person, { only, before: isId(before) ? before : null }, t)),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, readNoticesSchema, t);
  if (!form.ok) return redirect("/notifications");

  const { id } = form.value;
  await markRead(person, id === "all" ? id : [id]);
  return id === "all"
    ? redirectSaying("/notifications", t("notices.marked"))
    : redirect("/notifications");
}

export default function NotificationsRoute() {
  const t = useText();
  const { title, only, notices, next } = useLoaderData<typeof loader>();
  const tabs = [
    { href: "/notifications", label: t("notices.unread"), current: only === "unread" },
    { href: "/notifications?show=all", label: t("notices.all"), current: only === "all" },
  ];
  const hasUnread = notices.some(({ isRead }) => !isRead);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={title}
        context={t("notices.context")}
        secondary={
          <ButtonLink to="/settings/notifications" variant="quiet">
            {t("notices.choose")}
          </ButtonLink>
        }
        action={
          hasUnread && (
            <Form method="post" action="/notifications?index">
              <input type="hidden" name="id" value="all" />
              <SubmitButton variant="secondary">{t("notices.markAll")}</SubmitButton>
            </Form>
          )
        }
      />
      <Tabs label={t("notices.list")} tabs={tabs} />
      {notices.length > 0 ? (
        <NoticeList notices={notices} />
      ) : (
        <Empty title={t(`notices.empty.${only as "unread" | "all"}`)}>
          {t("notices.empty.text")}
        </Empty>
      )}
      <Pagination nextHref={next && `?show=${only}&before=${next}`} />
    </div>
  );
}
