/** When, how often and how many people a business lets itself write to. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { type OutreachRuleInput, outreachRuleSchema } from "../guard/outreach-rule";

export function OutreachRuleForm({ start }: { start: OutreachRuleInput }) {
  const t = useText();
  const form = useZodForm(outreachRuleSchema, start);
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <Opened start={start} />
      <div className="flex flex-wrap gap-5">
        <Field {...form.field("quietFrom")} label={t("campaigns.outreach.quietFrom")}>
          <Input type="time" className="max-w-40" />
        </Field>
        <Field {...form.field("quietUntil")} label={t("campaigns.outreach.quietUntil")}>
          <Input type="time" className="max-w-40" />
        </Field>
      </div>
      <p className="text-sm text-ink-soft">{t("campaigns.outreach.quietHint")}</p>
      <Field
        {...form.field("pauseHours")}
        label={t("campaigns.outreach.pauseHours")}
        hint={t("campaigns.outreach.pauseHint")}
      >
        <Input inputMode="numeric" className="max-w-40" />
      </Field>
      <Field
        {...form.field("warmUpPerDay")}
        label={t("campaigns.outreach.warmUpPerDay")}
        hint={t("campaigns.outreach.warmUpHint")}
      >
        <Input inputMode="numeric" className="max-w-40" />
      </Field>
      <Field {...form.field("warmUpDays")} label={t("campaigns.outreach.warmUpDays")}>
        <Input inputMode="numeric" className="max-w-40" />
      </Field>
      <SubmitButton form={form} size="large">
        {t("campaigns.outreach.save")}
      </SubmitButton>
    </Form>
  );
}
