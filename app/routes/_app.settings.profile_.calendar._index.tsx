/** One's private calendar address: made here, shown once, replaced, switched off. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { feedOf, makeFeed } from "~/features/clocks/feed/calendar-feed.server";
import { feedSchema } from "~/features/clocks/feed/feed-coverage";
import { FeedForm } from "~/features/clocks/ui/calendars/feed-form";
import { linkFrom } from "~/features/identity/link.server";
import { requirePermission } from "~/features/identity/session.server";
import { LinkToCopy } from "~/features/identity/ui/members/link-to-copy";
import { parseForm } from "~/platform/forms/forms.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const title = textsFor(person.language)("calendars.feed.title");
  return { title, feed: await feedOf(person.id) };
}

/** Makes the address, or another in its place. The answer is the only time it is shown. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const form = await parseForm(request, feedSchema, textsFor(person.language));
  if (!form.ok) return form.reply;

  const token = await makeFeed(person, form.value.covers);
  return { address: linkFrom(request)(`/calendar/${token}.ics`) };
}

export default function CalendarFeedRoute() {
  const t = useText();
  const { title, feed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && "address" in answer ? answer.address : null;
  return (
    <div className="max-w-xl space-y-5">
      <PageHeader
        title={title}
        context={t("calendars.feed.intro")}
        breadcrumbs={[{ label: t("identity.profile.title"), href: "/settings/profile" }]}
      />
      {made && (
        <>
          <Notice tone="good" alert>
            {t("calendars.feed.made")}
          </Notice>
          <LinkToCopy label={t("calendars.feed.address")} link={made} />
          <p className="text-ink-soft">{t("calendars.feed.how")}</p>
        </>
      )}
      <p>
        {feed
          ? `${t("calendars.feed.since", { at: feed.createdAt })} ${
              feed.lastReadAt
                ? t("calendars.feed.lastRead", { at: feed.lastReadAt })
                : t("calendars.feed.neverRead")
            }`
          : t("calendars.feed.none")}
      </p>
      <FeedForm covers={feed?.covers ?? "own"} exists={feed !== null} />
      {feed && (
        <Form method="post" action="/settings/profile/calendar/revocation">
          <SubmitButton variant="danger">{t("calendars.feed.revoke")}</SubmitButton>
        </Form>
      )}
    </div>
  );
}
