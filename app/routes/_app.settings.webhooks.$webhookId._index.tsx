/** One outgoing webhook: its secret, how its messages fared, and its settings. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { businessChoices } from "~/features/assets/asset-queries.server";
import { lastChange } from "~/features/audit/timeline-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { CallTable } from "~/features/notifications/ui/call-table";
import { WebhookForm, webhookStart } from "~/features/notifications/ui/webhook-form";
import { editWebhook } from "~/features/notifications/webhooks/change-webhook.server";
import { webhookView } from "~/features/notifications/webhooks/webhook-queries.server";
import { webhookSchema } from "~/features/notifications/webhooks/webhook-schemas";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { StateChip } from "~/ui/status/state-chip";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { useSaves } from "~/ui/use-saves";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const webhook = await webhookView(person, idParam(params, "webhookId"));
  if (!webhook) throw notFound();
  const businesses = await businessChoices(person);
  return {
    title: webhook.name,
    webhook,
    businesses: businesses.map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const id = idParam(params, "webhookId");
  const t = textsFor(person.language, person.timeZone);
  if (!(await webhookView(person, id))) throw notFound();
  const form = await parseOpened(request, webhookSchema, t);
  if (!form.ok) return form.reply;
  const businesses = await businessChoices(person);
  const saved = await saveOpened(form, {
    stands: async () => {
      const stands = await webhookView(person, id);
      return stands && webhookStart(stands);
    },
    save: async (value) => {
      const edited = await editWebhook(person, id, value);
      if (!edited) throw notFound();
      return edited;
    },
  });
  return saved.ok
    ? redirectSaying(`/settings/webhooks/${id}`, t("notices.webhooks.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          name: "notices.webhooks.name",
          businessId: [
            "notices.webhooks.business",
            businesses.map((each) => ({ value: each.id, label: each.name })),
          ],
          leastSeverity: ["notices.webhooks.leastSeverity", "notices.severities"],
          kinds: ["notices.webhooks.kinds", "notices.kinds"],
        },
        last: await lastChange("webhook", id, "webhook.edited"),
      });
}

export default function WebhookRoute() {
  const t = useText();
  const saves = useSaves();
  const { title, webhook, businesses } = useLoaderData<typeof loader>();
  const page = `/settings/webhooks/${webhook.id}`;
  const isPaused = webhook.pausedAt !== null;
  return (
    <>
      <PageHeader
        title={<bdi>{title}</bdi>}
        context={webhook.host}
        breadcrumbs={[{ label: t("notices.webhooks.title"), href: "/settings/webhooks" }]}
        aside={
          <StateChip tone={isPaused ? "waiting" : "good"}>
            {t(isPaused ? "notices.webhooks.paused" : "notices.webhooks.active")}
          </StateChip>
        }
        secondary={
          <Form method="post" action={`${page}/pause`}>
            <SubmitButton variant="quiet">
              {t(isPaused ? "notices.webhooks.resume" : "notices.webhooks.pause")}
            </SubmitButton>
          </Form>
        }
        action={
          <Form method="post" action={`${page}/test`}>
            <SubmitButton>{t("notices.webhooks.test")}</SubmitButton>
          </Form>
        }
      />
      <div className="max-w-3xl space-y-6">
        <Card title={t("notices.webhooks.log")}>
          <CallTable calls={webhook.calls} />
        </Card>
        <Card title={t("notices.webhooks.secret")} about={t("notices.webhooks.secretHint")}>
          <code className="text-sm break-all">{webhook.secret}</code>
          <Disclosure summary={t("notices.webhooks.renewSecret")} className="mt-2">
            <p className="mb-2 max-w-prose">{t("notices.webhooks.renewText")}</p>
            <Form method="post" action={`${page}/secret`}>
              <SubmitButton variant="secondary">{t("notices.webhooks.renewSubmit")}</SubmitButton>
            </Form>
          </Disclosure>
        </Card>
        <Card title={t("notices.webhooks.edit")}>
          <WebhookForm key={saves} businesses={businesses} webhook={webhook} />
        </Card>
        <Disclosure summary={t("notices.webhooks.remove")}>
          <p className="mb-2 max-w-prose">{t("notices.webhooks.removeText")}</p>
          <Form method="post" action={`${page}/removal`}>
            <SubmitButton variant="danger">{t("notices.webhooks.removeSubmit")}</SubmitButton>
          </Form>
        </Disclosure>
      </div>
    </>
  );
}
