/** How, when and by whom an appeal was handed in. */
import { SUBMITTER_IS_ADMIN } from "~/features/appeals/filing/filing-schemas";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import type { ZodFormField } from "~/ui/form";
import { useText } from "~/ui/text";
import { LANGUAGES } from "~templates/bilingual";
import { DOOR_KEYS } from "~templates/rules/vocabulary";
import { MomentFields } from "./moment-fields";

type FilingFieldsProps = {
  field: ZodFormField;
  zones: readonly string[];
  /** Whether the language may be unknown, as of an appeal that others filed. */
  mayNotKnowLanguage?: boolean;
};

export function FilingFields({ field, zones, mayNotKnowLanguage = false }: FilingFieldsProps) {
  const t = useText();
  return (
    <>
      <Field {...field("door")} label={t("appeals.screens.filing.door")}>
        <Select
          prompt={t("common.choose")}
          options={DOOR_KEYS.map((key) => ({ value: key, label: t(`appeals.doors.${key}`) }))}
        />
      </Field>
      <Field {...field("language")} label={t("appeals.screens.filing.language")}>
        <Select
          prompt={mayNotKnowLanguage ? t("appeals.screens.recorded.languageUnknown") : undefined}
          options={LANGUAGES.map((each) => ({
            value: each,
            label: t(`common.languages.${each}`),
          }))}
        />
      </Field>
      <Field
        {...field("submitterName")}
        label={t("appeals.screens.filing.submitter")}
        hint={t("appeals.screens.filing.submitterHint")}
      >
        <Input autoComplete="name" dir="auto" />
      </Field>
      <FieldGroup {...field("submitterIsAdmin")} legend={t("appeals.screens.filing.isAdmin")}>
        <RadioGroup
          options={SUBMITTER_IS_ADMIN.map((value) => ({
            value,
            label: t(`appeals.screens.filing.isAdminChoices.${value}`),
          }))}
        />
      </FieldGroup>
      <MomentFields legend={t("appeals.screens.filing.when")} field={field} zones={zones} />
      <Field {...field("externalReference")} label={t("appeals.screens.filing.reference")} optional>
        <Input autoComplete="off" spellCheck={false} />
      </Field>
    </>
  );
}
