/** Whose a source is, where it is only one business's. */
import { Field, type FieldProps } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { useText } from "~/ui/text";

type BusinessFieldProps = Omit<FieldProps, "label" | "children"> & {
  businesses: readonly { id: string; name: string }[];
};

export function BusinessField({ businesses, ...field }: BusinessFieldProps) {
  const t = useText();
  return (
    <Field {...field} label={t("sources.fields.businessId")} hint={t("sources.hints.business")}>
      <Select
        prompt={t("sources.noBusiness")}
        options={businesses.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  );
}
