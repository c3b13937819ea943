/** Gives a connection another token. The one it has is never shown. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refusedBeside } from "~/features/assets/refuse-beside.server";
import { requirePermission } from "~/features/identity/session.server";
import { changeAccess } from "~/features/intake/polling/change-poll.server";
import { pollPage } from "~/features/intake/polling/poll-queries.server";
import { accessSchema } from "~/features/intake/polling/poll-schemas";
import { POLL_STEPS } from "~/features/intake/polling/poll-steps";
import { AccessForm } from "~/features/intake/ui/polling/access-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Disclosure } from "~/ui/page/disclosure";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const poll = await pollPage(person, idParam(params, "pollId"));
  if (!poll) throw notFound();
  const t = textsFor(person.language);
  const { id, name, provider, baseUrl, isOwnAddress } = poll;
  return {
    title: t("polls.access.title", { name }),
    poll: { id, name, provider, baseUrl: isOwnAddress ? "" : baseUrl },
    steps: POLL_STEPS[provider].map((step) => t(step)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const poll = await pollPage(person, idParam(params, "pollId"));
  if (!poll) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, accessSchema, t);
  if (!form.ok) return form.reply;

  const changed = await changeAccess(person, poll.id, form.value);
  return changed.ok
    ? redirectSaying(`/settings/sources/polls/${poll.id}`, t("polls.access.changed"))
    : refusedBeside(changed, t, { baseUrl: form.value.baseUrl });
}

export default function PollTokenRoute() {
  const t = useText();
  const { title, poll, steps } = useLoaderData<typeof loader>();
  const page = `/settings/sources/polls/${poll.id}`;
  return (
    <div className="max-w-xl space-y-6">
      <PageHeader
        title={title}
        context={t("polls.access.context")}
        breadcrumbs={[
          { label: t("sources.title"), href: "/settings/sources" },
          { label: poll.name, href: page },
        ]}
      />
      <Disclosure summary={t("polls.new.steps")}>
        <ol className="list-decimal space-y-2 pl-5">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Disclosure>
      <AccessForm provider={poll.provider} baseUrl={poll.baseUrl} page={page} />
    </div>
  );
}
