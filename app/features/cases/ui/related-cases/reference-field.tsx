/** The number of another case, with the likely ones offered. */
import { Field, type FieldProps } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useText } from "~/ui/text";

type ReferenceFieldProps = Pick<FieldProps, "name" | "error" | "id" | "control"> & {
  label: string;
  candidates: readonly { reference: string; summary: string }[];
};

export function ReferenceField({ label, candidates, ...field }: ReferenceFieldProps) {
  const t = useText();
  const listId = `${field.id ?? field.name}-candidates`;
  return (
    <Field {...field} label={label} hint={t("cases.screens.merging.referenceHint")}>
      <Input list={listId} autoComplete="off" autoCapitalize="characters" className="max-w-48" />
      <datalist id={listId}>
        {candidates.map(({ reference, summary }) => (
          <option key={reference} value={reference}>
            {summary}
          </option>
        ))}
      </datalist>
    </Field>
  );
}
