/** A file to hand in with the form, or evidence that the case has already. */
import { Field } from "~/ui/fields/field";
import { FileDrop } from "~/ui/fields/file-drop";
import { type Choice, Select } from "~/ui/fields/select";
import type { ZodFormField } from "~/ui/form";
import { useText } from "~/ui/text";

type ProofFieldsProps = {
  label: string;
  hint?: string;
  existing: string;
  /** Of the field that takes the id of existing evidence. */
  name: string;
  field: ZodFormField;
  exhibits: readonly Choice[];
};

export function ProofFields({ label, hint, existing, name, field, exhibits }: ProofFieldsProps) {
  const t = useText();
  return (
    <div className="space-y-3">
      <Field name="file" id="f-file" label={label} hint={hint} optional>
        <FileDrop>{t("appeals.screens.filing.files")}</FileDrop>
      </Field>
      {exhibits.length > 0 && (
        <Field {...field(name)} label={existing} optional>
          <Select prompt={t("appeals.screens.filing.receiptNone")} options={exhibits} />
        </Field>
      )}
    </div>
  );
}
