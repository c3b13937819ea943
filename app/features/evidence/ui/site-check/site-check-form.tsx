/** Which pages to look at now. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { type SiteAddresses, siteCheckSchema } from "../../site-check/site-check-schemas";

export function SiteCheckForm({ known }: { known: SiteAddresses }) {
  const t = useText();
  const form = useZodForm(siteCheckSchema, known);
  return (
    <Form method="post" {...form.props} className="space-y-4">
      <FormErrors form={form} />
      <Field {...form.field("website")} label={t("siteChecks.form.website")}>
        <Input type="url" inputMode="url" spellCheck={false} />
      </Field>
      <Field
        {...form.field("privacy_policy")}
        label={t("siteChecks.form.policy")}
        hint={t("siteChecks.form.policyHint")}
      >
        <Input type="url" inputMode="url" spellCheck={false} />
      </Field>
      <SubmitButton form={form}>{t("siteChecks.form.submit")}</SubmitButton>
      <p className="text-sm text-ink-soft">{t("siteChecks.form.how")}</p>
    </Form>
  );
}
