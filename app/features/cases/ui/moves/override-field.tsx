/** Where somebody with the right says why a gate of our own process is passed over. */
import { Field, type FieldProps } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useText } from "~/ui/text";

type OverrideFieldProps = Pick<FieldProps, "name" | "error" | "id" | "control">;

export function OverrideField(field: OverrideFieldProps) {
  const t = useText();
  return (
    <Field
      {...field}
      label={t("cases.screens.override.label")}
      hint={t("cases.screens.override.hint")}
      optional
    >
      <Textarea rows={2} dir="auto" />
    </Field>
  );
}
