/** When something happened outside: what the clock showed, and where it hung. */
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import type { ZodFormField } from "~/ui/form";
import { useText } from "~/ui/text";

type MomentFieldsProps = { legend: string; field: ZodFormField; zones: readonly string[] };

export function MomentFields({ legend, field, zones }: MomentFieldsProps) {
  const t = useText();
  return (
    <FieldGroup id="f-moment" name="moment" legend={legend}>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field {...field("clock")} label={legend} hideLabel>
          <Input type="datetime-local" />
        </Field>
        <Field {...field("zone")} label={t("appeals.screens.filing.zone")} hideLabel>
          <Select options={zones.map((zone) => ({ value: zone, label: zone }))} />
        </Field>
      </div>
    </FieldGroup>
  );
}
