/** Corrects what is said about an exhibit. */
import { Form } from "@remix-run/react";
import type { Choice } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
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
  const { version, ...start } = details;
  const form = useZodForm(exhibitSchema, start);
  return (
    <Form method="post" {...form.props} className="space-y-4">
      <FormErrors form={form} />
      <input type="hidden" name="version" value={version} />
      <AboutFields field={form.field} kinds={kinds} zones={zones} />
      <SubmitButton form={form} variant="secondary">
        {t("evidence.exhibit.save")}
      </SubmitButton>
    </Form>
  );
}
