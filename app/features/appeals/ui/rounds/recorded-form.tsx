/** Everything there is to know about an appeal that somebody filed elsewhere, on one page. */
import { Form } from "@remix-run/react";
import { recordedSchema } from "~/features/appeals/filing/filing-schemas";
import type { RestrictionChoice } from "~/features/appeals/rounds/restriction-choices.server";
import { AppealsHeader } from "~/features/appeals/ui/appeals-header";
import { FilingFields } from "~/features/appeals/ui/filing/filing-fields";
import { Field } from "~/ui/fields/field";
import { FileDrop } from "~/ui/fields/file-drop";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm, type ZodFormField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { RestrictionField } from "./restriction-field";

type RecordedFormProps = {
  title: string;
  reference: string;
  choices: readonly RestrictionChoice[];
  clock: string;
  zone: string;
  zones: readonly string[];
};

export function RecordedForm(props: RecordedFormProps) {
  const { title, reference, choices, clock, zone, zones } = props;
  const t = useText();
  const form = useZodForm(recordedSchema, { clock, zone, language: "" });
  const field = form.field as ZodFormField;
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      {...form.props}
      className="max-w-prose space-y-6 text-lg"
    >
      <FormErrors form={form} />
      <AppealsHeader
        reference={reference}
        title={title}
        context={t("appeals.screens.recorded.intro")}
      />
      <RestrictionField choices={choices} field={field("restrictionId")} />
      <Field {...field("text")} label={t("appeals.screens.recorded.text")}>
        <Textarea rows={8} dir="auto" />
      </Field>
      <Field name="file" id="f-file" label={t("appeals.screens.recorded.file")} optional>
        <FileDrop>{t("appeals.screens.filing.files")}</FileDrop>
      </Field>
      <FilingFields field={field} zones={zones} mayNotKnowLanguage />
      <SubmitButton form={form} size="large">
        {t("appeals.screens.recorded.submit")}
      </SubmitButton>
    </Form>
  );
}
