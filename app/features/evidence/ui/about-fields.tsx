/** What is said about exhibits: kind, caption, when captured. Shared by upload, paste and correction. */
import { Field } from "~/ui/fields/field";
import type { FieldControl } from "~/ui/fields/field-wiring";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { zoneChoices } from "~/ui/fields/zone-choices";
import { useText } from "~/ui/text";

type FieldName = "kind" | "caption" | "capturedClock" | "capturedZone";
type FieldHold = { id: string; name: string; error?: string; control?: FieldControl };

type AboutFieldsProps = {
  field: (name: FieldName) => FieldHold;
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
      <Field
        {...field("caption")}
        label={t("evidence.fields.caption")}
        hint={t("evidence.fields.captionHint")}
        optional
      >
        <Textarea rows={2} dir="auto" />
      </Field>
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
