/** A text in both languages, the reader's own first; one of them is enough. */
import type { ZodFormField } from "~/ui/form";
import { useFormat, useText } from "~/ui/text";
import { languagesFor } from "~templates/bilingual";
import { Field } from "./field";
import { FieldGroup } from "./field-group";
import { Textarea } from "./textarea";

type InLanguagesProps = {
  name: string;
  legend: string;
  hint?: string;
  field: ZodFormField;
  maxLength?: number;
  rows?: number;
  optional?: boolean;
};

export function InLanguages({ name, field, maxLength, rows = 4, ...group }: InLanguagesProps) {
  const t = useText();
  const { language: own } = useFormat();
  const languages = languagesFor(own);
  return (
    <FieldGroup id={`${name}-group`} name={name} {...group}>
      <div className="space-y-3">
        {languages.map((language) => (
          <Field
            key={language}
            {...field(`${name}.${language}`)}
            label={t(`common.languages.${language}`)}
            counter={maxLength}
            dense
          >
            <Textarea rows={rows} lang={language} />
          </Field>
        ))}
      </div>
    </FieldGroup>
  );
}
