/** How a promise ended: kept, broken or withdrawn, and what there is to say about it. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { PROMISE_ENDS } from "../promise";
import { promiseEndSchema } from "../promise-schemas";

type PromiseEndFormProps = { text: string; back: string };

export function PromiseEndForm({ text, back }: PromiseEndFormProps) {
  const t = useText();
  const form = useZodForm(promiseEndSchema, { reason: "" });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <blockquote dir="auto" className="border-l-2 border-line-strong pl-3">
        {text}
      </blockquote>
      <FieldGroup {...form.field("end")} legend={t("promises.form.end")}>
        <RadioGroup
          options={PROMISE_ENDS.map((value) => ({
            value,
            label: t(`promises.readings.${value}`),
            hint: t(`promises.form.hints.${value}`),
          }))}
        />
      </FieldGroup>
      <Field
        {...form.field("reason")}
        label={t("promises.form.reason")}
        hint={t("promises.form.reasonHint")}
      >
        <Textarea rows={3} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("promises.form.submit")}
        </SubmitButton>
        <ButtonLink to={back} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
