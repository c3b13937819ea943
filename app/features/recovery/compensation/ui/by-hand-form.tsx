/** Another amount than the policy's, with the reason. */
import { Form } from "@remix-run/react";
import { useMemo } from "react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { COSTING_KINDS } from "../grant-kind";
import { byHandSchema } from "../grants/grant-schemas";

type ByHandFormProps = { action: string; currency: string };

export function ByHandForm({ action, currency }: ByHandFormProps) {
  const t = useText();
  const schema = useMemo(() => byHandSchema(currency), [currency]);
  const form = useZodForm(schema, { kind: "credit", amountMinor: "", points: "", note: "" });
  return (
    <Form method="post" action={action} {...form.props} className="max-w-prose space-y-4">
      <FormErrors form={form} />
      <p className="text-ink-soft">{t("compensation.propose.handAbout")}</p>
      <Field {...form.field("kind")} label={t("compensation.propose.kind")}>
        <Select
          className="max-w-60"
          options={COSTING_KINDS.map((kind) => ({
            value: kind,
            label: t(`compensation.kinds.${kind}`),
          }))}
        />
      </Field>
      <Field
        {...form.field("amountMinor")}
        label={t("compensation.propose.amount")}
        hint={t("compensation.propose.amountHint", { currency })}
      >
        <Input inputMode="decimal" autoComplete="off" className="max-w-60" />
      </Field>
      <Field {...form.field("points")} label={t("compensation.propose.points")} optional>
        <Input inputMode="numeric" autoComplete="off" className="max-w-40" />
      </Field>
      <Field
        {...form.field("note")}
        label={t("compensation.propose.note")}
        hint={t("compensation.propose.noteHint")}
      >
        <Textarea rows={3} dir="auto" />
      </Field>
      <SubmitButton form={form} variant="secondary">
        {t("compensation.propose.handSubmit")}
      </SubmitButton>
    </Form>
  );
}
