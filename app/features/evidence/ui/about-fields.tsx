/** What is said about exhibits: kind, caption, when captured. Shared by upload, paste and correction. */
import { Field } from "~/ui/fields/field";
import { InLanguages } from "~/ui/fields/in-languages";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { zoneChoices } from "~/ui/fields/zone-choices";
import type { ZodFormField } from "~/ui/form";
import { useText } from "~/ui/text";

type AboutFieldsProps = {
  field: ZodFormField;
  kinds: readonly Choice[];
  zones: readonly string[];
};

export function AboutFields({ field, kinds, zones }: AboutFieldsProps) {
  const t = useText();
  return (
    <>
      <Field {...field("kind")} label={t("evidence.fields.kind")}>
        <Select options={kinds} prompt={t("evidence.fields.kindPrompt")} />
      </Field>
      <InLanguages
        name="caption"
        legend={t("evidence.fields.caption")}
        hint={t("evidence.fields.captionHint")}
        field={field}
        rows={2}
        optional
      />
      <Field
        {...field("capturedClock")}
        label={t("evidence.fields.captured")}
        hint={t("evidence.fields.capturedHint")}
        optional
      >
        <Input type="datetime-local" />
      </Field>
      <Field {...field("capturedZone")} label={t("evidence.fields.zone")}>
        <Select options={zoneChoices(zones)} />
      </Field>
    </>
  );
}
