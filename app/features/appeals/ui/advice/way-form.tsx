/** Which way is gone, and why. */
import { Form } from "@remix-run/react";
import { wayChoiceSchema } from "~/features/appeals/advice/advice-schemas";
import type { AdviceView } from "~/features/appeals/advice/advice-view.server";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function WayForm({ view }: { view: AdviceView }) {
  const t = useText();
  const { restrictionId, chosen, best, ways } = view;
  const form = useZodForm(wayChoiceSchema, {
    restrictionId,
    way: chosen?.way ?? best ?? "",
    reason: "",
  });
  return (
    <Form method="post" {...form.props} className="space-y-4">
      <FormErrors form={form} />
      <input type="hidden" name="restrictionId" value={restrictionId} />
      <FieldGroup {...form.field("way")} legend={t("advice.form.way")}>
        <RadioGroup
          options={ways.map(({ way, name, standing }) => ({
            value: way,
            label: name,
            hint: t(`advice.standing.${standing}`),
          }))}
        />
      </FieldGroup>
      <Field
        {...form.field("reason")}
        label={t("advice.form.reason")}
        hint={t("advice.form.reasonHint")}
        optional
      >
        <Textarea rows={3} dir="auto" />
      </Field>
      <SubmitButton form={form}>
        {t(chosen ? "advice.form.change" : "advice.form.submit")}
      </SubmitButton>
    </Form>
  );
}
