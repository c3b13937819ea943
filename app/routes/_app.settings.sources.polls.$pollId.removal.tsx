/** Asks before a connection is removed with its token, and does it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConfirmPage } from "~/features/assets/ui/confirm-page";
import { requirePermission } from "~/features/identity/session.server";
import { removePoll } from "~/features/intake/polling/change-poll.server";
import { pollPage } from "~/features/intake/polling/poll-queries.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const poll = await pollPage(person, idParam(params, "pollId"));
  if (!poll) throw notFound();
  const { id, name } = poll;
  return { title: textsFor(person.language)("polls.removal.title", { name }), id, name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  if (!(await removePoll(person, idParam(params, "pollId")))) throw notFound();
  return redirectSaying("/settings/sources", textsFor(person.language)("polls.removal.removed"));
}

export default function RemovePollRoute() {
  const t = useText();
  const { title, id, name } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={title}
      text={t("polls.removal.text")}
      submit={t("polls.removal.submit")}
      breadcrumbs={[
        { label: t("sources.title"), href: "/settings/sources" },
        { label: name, href: `/settings/sources/polls/${id}` },
      ]}
      danger
    />
  );
}
