/** Writes down what one customer missed. */
import { Form } from "@remix-run/react";
import { HARMS } from "~/features/recovery/harm";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { newRequestSchema } from "../request-schemas";

type RequestFormProps = { happenedAt: string; zone: string; back: string };

export function RequestForm({ happenedAt, zone, back }: RequestFormProps) {
  const t = useText();
  const form = useZodForm(newRequestSchema, {
    phone: "",
    email: "",
    name: "",
    harm: "question",
    reference: "",
    happenedAt,
    inboundAt: "",
    note: "",
  });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field {...form.field("phone")} label={t("requests.form.phone")} optional>
          <Input type="tel" autoComplete="off" />
        </Field>
        <Field {...form.field("email")} label={t("requests.form.email")} optional>
          <Input type="email" autoComplete="off" />
        </Field>
      </div>
      <Field {...form.field("name")} label={t("requests.form.name")} optional>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <Field {...form.field("harm")} label={t("requests.form.harm")}>
        <Select options={HARMS.map((value) => ({ value, label: t(`recovery.harms.${value}`) }))} />
      </Field>
      <Field {...form.field("reference")} label={t("requests.form.reference")} optional>
        <Input dir="auto" />
      </Field>
      <Field
        {...form.field("happenedAt")}
        label={t("requests.form.happenedAt")}
        hint={t("requests.form.zone", { zone })}
      >
        <Input type="datetime-local" />
      </Field>
      <Field {...form.field("inboundAt")} label={t("requests.form.inboundAt")} optional>
        <Input type="datetime-local" />
      </Field>
      <Field {...form.field("note")} label={t("requests.form.note")} optional>
        <Textarea rows={3} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("requests.form.submit")}
        </SubmitButton>
        <ButtonLink to={back} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
