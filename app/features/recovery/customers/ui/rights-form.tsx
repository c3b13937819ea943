/** What a customer asks of their own data, as somebody heard or read it. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { RIGHTS, RIGHTS_CHANNELS } from "../requested/rights-request";
import { rightsSchema } from "../requested/rights-schemas";

type RightsFormProps = { at: string; zone: string; back: string };

export function RightsForm({ at, zone, back }: RightsFormProps) {
  const t = useText();
  const form = useZodForm(rightsSchema, {
    what: "copy",
    channel: "whatsapp",
    arrivedAt: at,
    note: "",
  });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <Field {...form.field("what")} label={t("rights.form.what")}>
        <Select options={RIGHTS.map((value) => ({ value, label: t(`rights.what.${value}`) }))} />
      </Field>
      <Field {...form.field("channel")} label={t("rights.form.channel")}>
        <Select
          options={RIGHTS_CHANNELS.map((value) => ({
            value,
            label: t(`rights.channels.${value}`),
          }))}
        />
      </Field>
      <Field
        {...form.field("arrivedAt")}
        label={t("rights.form.arrivedAt")}
        hint={t("rights.form.zone", { zone })}
      >
        <Input type="datetime-local" />
      </Field>
      <Field
        {...form.field("note")}
        label={t("rights.form.note")}
        hint={t("rights.form.noteHint")}
        optional
      >
        <Textarea rows={4} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("rights.form.submit")}
        </SubmitButton>
        <ButtonLink to={back} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
