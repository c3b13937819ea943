/** A text in both languages, the reader's own first; one of them is enough. */
import { LANGUAGES } from "~/features/appeals/answers/appeal-answers";
import type { ZodFormField } from "~/features/appeals/ui/answers/section-form";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Textarea } from "~/ui/fields/textarea";
import { useFormat, useText } from "~/ui/text";

type InLanguagesProps = {
  name: string;
  legend: string;
  hint?: string;
  field: ZodFormField;
  maxLength?: number;
};

export function InLanguages({ name, legend, hint, field, maxLength }: InLanguagesProps) {
  const t = useText();
  const { language: own } = useFormat();
  const languages = LANGUAGES.toSorted((one) => (one === own ? -1 : 1));
  return (
    <FieldGroup id={`${name}-group`} name={name} legend={legend} hint={hint}>
      <div className="space-y-3">
        {languages.map((language) => (
          <Field
            key={language}
            {...field(`${name}.${language}`)}
            label={t(`common.languages.${language}`)}
            counter={maxLength}
            dense
          >
            <Textarea rows={4} lang={language} />
          </Field>
        ))}
      </div>
    </FieldGroup>
  );
}
