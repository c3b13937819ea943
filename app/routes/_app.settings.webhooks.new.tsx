/** Adds a system that is told what happens here. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { businessChoices } from "~/features/assets/asset-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { WebhookForm } from "~/features/notifications/ui/webhook-form";
import { addWebhook } from "~/features/notifications/webhooks/change-webhook.server";
import { newWebhookSchema } from "~/features/notifications/webhooks/webhook-schemas";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const businesses = await businessChoices(person);
  return {
    title: textsFor(person.language)("notices.webhooks.add"),
    businesses: businesses.map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const t = textsFor(person.language);
  const form = await parseForm(request, newWebhookSchema, t);
  if (!form.ok) return form.reply;
  const added = await addWebhook(person, form.value);
  return added.ok
    ? redirectSaying(`/settings/webhooks/${added.value.id}`, t("notices.webhooks.added"))
    : refused(added.refusal, t, form.value);
}

export default function NewWebhookRoute() {
  const t = useText();
  const { title, businesses } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        context={t("notices.webhooks.context")}
        breadcrumbs={[{ label: t("notices.webhooks.title"), href: "/settings/webhooks" }]}
      />
      <WebhookForm businesses={businesses} />
    </div>
  );
}
