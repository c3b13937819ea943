/** Ends an attempt without a decision: what that means, and the reason. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { reasonSchema } from "../appeal-schemas";

type EndingFormProps = {
  how: "withdraw" | "lapse";
  title: string;
  path: string;
  isWithMeta: boolean;
};

export function EndingForm({ how, title, path, isWithMeta }: EndingFormProps) {
  const t = useText();
  const form = useZodForm(reasonSchema);
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-6 text-lg">
      <FormErrors form={form} />
      <div className="space-y-2">
        <h2 className="text-xl font-semibold">{title}</h2>
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
        <ButtonLink to={path} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
