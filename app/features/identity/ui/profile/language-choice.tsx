/** Which language somebody reads, as two boxes to choose from. */
import { RadioGroup } from "~/ui/fields/choice-group";
import { FieldGroup } from "~/ui/fields/field-group";
import type { FieldControl } from "~/ui/fields/field-wiring";
import { useText } from "~/ui/text";
import { LANGUAGES } from "~templates/bilingual";

type LanguageChoiceProps = {
  name: string;
  id?: string;
  error?: string;
  control?: FieldControl;
  hint?: string;
  chosen?: string;
};

export function LanguageChoice({ chosen, ...field }: LanguageChoiceProps) {
  const t = useText();
  const options = LANGUAGES.map((value) => ({ value, label: t(`common.languages.${value}`) }));
  return (
    <FieldGroup {...field} legend={t("identity.fields.language")}>
      <RadioGroup options={options} chosen={chosen} />
    </FieldGroup>
  );
}
