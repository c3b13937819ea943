/** Where an outgoing webhook goes, and what it is told. */
import { Form } from "@remix-run/react";
import { CheckboxGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { SEVERITIES, type Severity } from "~templates/rules/vocabulary";
import { NOTICE_KINDS } from "../notice-kind";
import { newWebhookSchema, webhookSchema } from "../webhooks/webhook-schemas";

type WebhookFormProps = {
  businesses: readonly { id: string; name: string }[];
  /** None for a new one. */
  webhook?: {
    name: string;
    host: string;
    businessId: string | null;
    leastSeverity: string;
    kinds: readonly string[];
    version: number;
  };
};

/** What the form shows: the address stays as it is where nothing is typed. */
export const webhookStart = (webhook: WebhookFormProps["webhook"]) => ({
  name: webhook?.name ?? "",
  url: "",
  businessId: webhook?.businessId ?? "",
  leastSeverity: (webhook?.leastSeverity ?? "info") as Severity,
  kinds: [...(webhook?.kinds ?? [])],
  version: webhook?.version ?? 1,
});

export function WebhookForm({ businesses, webhook }: WebhookFormProps) {
  const t = useText();
  const start = webhookStart(webhook);
  const form = useZodForm(webhook ? webhookSchema : newWebhookSchema, start);
  const severities = SEVERITIES.map((value) => ({
    value,
    label: t(`notices.severities.${value}`),
  }));
  const kinds = NOTICE_KINDS.map((value) => ({ value, label: t(`notices.kinds.${value}`) }));
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      {webhook && <Opened start={start} />}
      <Field {...form.field("name")} label={t("notices.webhooks.name")}>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <Field
        {...form.field("url")}
        label={t("notices.webhooks.url")}
        hint={
          webhook
            ? t("notices.webhooks.urlKept", { host: webhook.host })
            : t("notices.webhooks.urlHint")
        }
      >
        <Input type="url" autoComplete="off" spellCheck={false} />
      </Field>
      <Field {...form.field("businessId")} label={t("notices.webhooks.business")}>
        <Select
          prompt={t("notices.webhooks.everyBusiness")}
          options={businesses.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field {...form.field("leastSeverity")} label={t("notices.webhooks.leastSeverity")}>
        <Select options={severities} />
      </Field>
      <FieldGroup
        {...form.field("kinds")}
        legend={t("notices.webhooks.kinds")}
        hint={t("notices.webhooks.kindsHint")}
      >
        <CheckboxGroup options={kinds} />
      </FieldGroup>
      <SubmitButton form={form}>
        {t(webhook ? "notices.webhooks.save" : "notices.webhooks.add")}
      </SubmitButton>
    </Form>
  );
}
