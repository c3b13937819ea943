/** When customers were really hit, and how many, with the reason for saying otherwise. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { impactSchema } from "../impact/impact-schemas";

type ImpactFormProps = {
  start: { from: string; until: string; toldCount: string; version: number };
  zone: string;
  back: string;
};

export function ImpactForm({ start, zone, back }: ImpactFormProps) {
  const t = useText();
  const form = useZodForm(impactSchema, { ...start, reason: "" });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <Opened start={start} />
      <Field
        {...form.field("from")}
        label={t("recovery.form.from")}
        hint={t("recovery.form.zone", { zone })}
      >
        <Input type="datetime-local" />
      </Field>
      <Field
        {...form.field("until")}
        label={t("recovery.form.until")}
        hint={t("recovery.form.untilHint")}
      >
        <Input type="datetime-local" />
      </Field>
      <Field
        {...form.field("toldCount")}
        label={t("recovery.form.toldCount")}
        hint={t("recovery.form.toldCountHint")}
        optional
      >
        <Input inputMode="numeric" className="max-w-40" />
      </Field>
      <Field
        {...form.field("reason")}
        label={t("recovery.form.reason")}
        hint={t("recovery.form.reasonHint")}
      >
        <Textarea rows={3} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("recovery.form.submit")}
        </SubmitButton>
        <ButtonLink to={back} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
