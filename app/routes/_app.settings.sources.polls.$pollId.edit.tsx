/** Changes what a connection is called, whose it is, whom it asks about and how often. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { businessChoices } from "~/features/assets/asset-queries.server";
import type { Theirs } from "~/features/assets/edit-result";
import { refusedSave } from "~/features/assets/refuse-beside.server";
import { BothTexts } from "~/features/assets/ui/both-texts";
import { requirePermission } from "~/features/identity/session.server";
import { editPoll } from "~/features/intake/polling/change-poll.server";
import { POLL_PROVIDERS } from "~/features/intake/polling/poll-provider";
import { pollPage } from "~/features/intake/polling/poll-queries.server";
import { pollSchema } from "~/features/intake/polling/poll-schemas";
import { PollForm } from "~/features/intake/ui/polling/poll-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const poll = await pollPage(person, idParam(params, "pollId"));
  if (!poll) throw notFound();
  const businesses = await businessChoices(person);
  return {
    title: textsFor(person.language)("polls.edit.title", { name: poll.name }),
    poll,
    businesses: businesses.map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const poll = await pollPage(person, idParam(params, "pollId"));
  if (!poll) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, pollSchema, t);
  if (!form.ok) return form.reply;

  const saved = await editPoll(person, poll.id, form.value);
  return saved.ok
    ? redirectSaying(`/settings/sources/polls/${poll.id}`, t("polls.saved"))
    : refusedSave(saved, t, form.value);
}

const FIELDS = ["name", "businessId", "appId", "everyMinutes"] as const;

export default function EditPollRoute() {
  const t = useText();
  const { title, poll, businesses } = useLoaderData<typeof loader>();
  const reply = useActionData<{ theirs?: Theirs; values?: Record<string, unknown> }>();
  const page = `/settings/sources/polls/${poll.id}`;
  const business = businesses.find(({ id }) => id === reply?.values?.businessId);
  const conflict = (
    <BothTexts
      theirs={reply?.theirs}
      yours={{ ...reply?.values, businessId: business?.name ?? "" }}
      theirPage={page}
      fieldName={(field) => {
        if (field === "target")
          return t(`polls.fields.target.${POLL_PROVIDERS[poll.provider].target}`);
        const known = FIELDS.find((each) => each === field);
        return known ? t(`polls.fields.${known}`) : null;
      }}
    />
  );
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("sources.title"), href: "/settings/sources" },
          { label: poll.name, href: page },
        ]}
      />
      <PollForm poll={poll} page={page} businesses={businesses} conflict={conflict} />
    </div>
  );
}
