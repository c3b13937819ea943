/** Ends an attempt without a decision: what that means, and the reason. */
import { Form } from "@remix-run/react";
import { type AppealAtTop, appealPath } from "~/features/appeals/appeal-path";
import { reasonSchema } from "~/features/appeals/appeal-schemas";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type EndingFormProps = {
  how: "withdraw" | "lapse";
  title: string;
  appeal: AppealAtTop;
  isWithMeta: boolean;
};

export function EndingForm({ how, title, appeal, isWithMeta }: EndingFormProps) {
  const t = useText();
  const form = useZodForm(reasonSchema);
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-6 text-lg">
      <FormErrors form={form} />
      <AppealHeader appeal={appeal} title={title} />
      <div className="space-y-2">
        <p>{t(`appeals.screens.ending.${how}Text`)}</p>
        {isWithMeta && <p>{t("appeals.screens.ending.withdrawWithMeta")}</p>}
      </div>
      <Field {...form.field("reason")} label={t(`appeals.screens.ending.${how}Reason`)}>
        <Textarea rows={3} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} variant="danger" size="large">
          {t(`appeals.screens.ending.${how}`)}
        </SubmitButton>
        <ButtonLink to={appealPath(appeal)} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
