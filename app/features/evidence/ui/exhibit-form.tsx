/** Corrects what is said about an exhibit. */
import { Form } from "@remix-run/react";
import type { Choice } from "~/ui/fields/select";
import { useZodForm, type ZodFormField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { type ExhibitDetails, exhibitSchema } from "../evidence-schemas";
import { AboutFields } from "./about-fields";

type ExhibitFormProps = {
  details: ExhibitDetails;
  kinds: readonly Choice[];
  zones: readonly string[];
};

export function ExhibitForm({ details, kinds, zones }: ExhibitFormProps) {
  const t = useText();
  const form = useZodForm(exhibitSchema, details);
  return (
    <Form method="post" {...form.props} className="space-y-4">
      <FormErrors form={form} />
      <Opened start={details} />
      <AboutFields field={form.field as ZodFormField} kinds={kinds} zones={zones} />
      <SubmitButton form={form} variant="secondary">
        {t("evidence.exhibit.save")}
      </SubmitButton>
    </Form>
  );
}
