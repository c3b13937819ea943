/** Sets up a provider to be asked regularly: first whom, then how, with the steps beside it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { businessChoices } from "~/features/assets/asset-queries.server";
import { refusedBeside } from "~/features/assets/refuse-beside.server";
import { requirePermission } from "~/features/identity/session.server";
import { addPoll } from "~/features/intake/polling/change-poll.server";
import { POLL_PROVIDER_KEYS, POLL_PROVIDERS } from "~/features/intake/polling/poll-provider";
import { newPollSchema } from "~/features/intake/polling/poll-schemas";
import { POLL_STEPS } from "~/features/intake/polling/poll-steps";
import { NewPollForm } from "~/features/intake/ui/polling/new-poll-form";
import { ProviderChoice } from "~/features/intake/ui/polling/provider-choice";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const t = textsFor(person.language);
  const wanted = new URL(request.url).searchParams.get("provider");
  const provider = POLL_PROVIDER_KEYS.find((key) => key === wanted) ?? null;
  const businesses = await businessChoices(person);
  return {
    title: provider
      ? t("polls.new.of", { provider: POLL_PROVIDERS[provider].name })
      : t("polls.new.title"),
    provider,
    steps: provider ? POLL_STEPS[provider].map((step) => t(step)) : [],
    businesses: businesses.map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const t = textsFor(person.language);
  const form = await parseForm(request, newPollSchema, t);
  if (!form.ok) return form.reply;

  const added = await addPoll(person, form.value);
  if (!added.ok) {
    const { secret: _, ...typed } = form.value;
    return refusedBeside(added, t, typed);
  }
  return redirectSaying(`/settings/sources/polls/${added.value.id}`, t("polls.new.added"));
}

export default function NewPollRoute() {
  const t = useText();
  const { title, provider, steps, businesses } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl space-y-6">
      <PageHeader
        title={title}
        context={provider ? null : t("polls.new.context")}
        breadcrumbs={[{ label: t("sources.title"), href: "/settings/sources" }]}
      />
      {provider ? (
        <>
          <Card title={t("polls.new.steps")}>
            <ol className="list-decimal space-y-2 pl-5">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Card>
          <NewPollForm key={provider} provider={provider} businesses={businesses} />
          <p>
            <TextLink to="/settings/sources/polls/new">{t("polls.new.other")}</TextLink>
          </p>
        </>
      ) : (
        <ProviderChoice />
      )}
    </div>
  );
}
