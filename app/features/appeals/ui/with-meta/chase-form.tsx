/** No answer yet: what was done about it. */
import { Form } from "@remix-run/react";
import { type AppealAtTop, appealPath } from "~/features/appeals/appeal-path";
import { CHASED, chaseSchema } from "~/features/appeals/appeal-schemas";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { ButtonLink } from "~/ui/button-link";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type ChaseFormProps = { title: string; appeal: AppealAtTop; mayDecide: boolean };

export function ChaseForm({ title, appeal, mayDecide }: ChaseFormProps) {
  const t = useText();
  const form = useZodForm(chaseSchema);
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-6 text-lg">
      <FormErrors form={form} />
      <AppealHeader appeal={appeal} title={title} />
      <p>{t("afterFiling.form.about")}</p>
      <FieldGroup {...form.field("how")} legend={t("afterFiling.form.how")}>
        <RadioGroup
          options={CHASED.map((value) => ({ value, label: t(`afterFiling.how.${value}`) }))}
        />
      </FieldGroup>
      <Field
        {...form.field("note")}
        label={t("afterFiling.form.note")}
        hint={t("afterFiling.form.noteHint")}
        optional
      >
        <Textarea rows={3} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("afterFiling.form.submit")}
        </SubmitButton>
        {mayDecide && (
          <ButtonLink to={appealPath(appeal, "decision")} size="large">
            {t("afterFiling.record")}
          </ButtonLink>
        )}
        <ButtonLink to={appealPath(appeal)} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
