/** Asks why, before a customer is erased for good. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { erasureSchema } from "../care/customer-schemas";

export function ErasureForm({ back }: { back: string }) {
  const t = useText();
  const form = useZodForm(erasureSchema, { reason: "" });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <Field
        {...form.field("reason")}
        label={t("customer.erasing.reason")}
        hint={t("customer.erasing.reasonHint")}
      >
        <Textarea rows={3} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large" variant="danger">
          {t("customer.erasing.submit")}
        </SubmitButton>
        <ButtonLink to={back} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
