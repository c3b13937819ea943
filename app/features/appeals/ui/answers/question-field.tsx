/** The fields of one question, whatever kind of answer it takes. */
import type { ReactNode } from "react";
import type { WordedQuestion } from "~/features/appeals/questions/appeal-questions";
import { CheckboxGroup, RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import type { ZodFormField } from "~/ui/form";
import { useFormat, useText } from "~/ui/text";
import { languagesFor } from "~templates/bilingual";

export const ZONES_ID = "time-zones";

type QuestionFieldProps = {
  question: WordedQuestion;
  /** Wires a field by its name to the form around it. */
  field: ZodFormField;
};

export function QuestionField({ question, field }: QuestionFieldProps) {
  const t = useText();
  const { id, kind, label, choices, isPerLanguage, maxLength } = question;
  const shared = { hint: question.hint ?? undefined, optional: !question.isRequired };
  const one = (input: ReactNode) => (
    <Field {...field(id)} {...shared} label={label}>
      {input}
    </Field>
  );
  const group = (inputs: ReactNode) => (
    <FieldGroup {...field(id)} {...shared} legend={label}>
      {inputs}
    </FieldGroup>
  );

  if (isPerLanguage) return <InLanguages question={question} field={field} />;
  switch (kind) {
    case "short_text":
      return one(<Input maxLength={maxLength ?? undefined} />);
    case "long_text":
      return (
        <Field {...field(id)} {...shared} label={label} counter={maxLength ?? undefined}>
          <Textarea rows={4} dir="auto" />
        </Field>
      );
    case "url":
      return one(<Input type="url" inputMode="url" autoComplete="off" />);
    case "number":
      return one(<Input inputMode="numeric" className="max-w-40" />);
    case "date":
      return one(<Input type="date" className="max-w-56" />);
    case "choice":
      return group(<RadioGroup options={asOptions(choices)} />);
    case "multi_choice":
      return group(<CheckboxGroup options={asOptions(choices)} />);
    case "yes_no":
      return group(
        <RadioGroup
          options={[
            { value: "yes", label: t("appeals.screens.section.yes") },
            { value: "no", label: t("appeals.screens.section.no") },
          ]}
        />,
      );
    case "instant_with_zone":
      return (
        <FieldGroup {...field(id)} {...shared} legend={label}>
          <div className="grid gap-3 sm:grid-cols-2">
            <Field {...field(`${id}.wallClock`)} label={t("appeals.screens.filing.when")} hideLabel>
              <Input type="datetime-local" />
            </Field>
            <Field {...field(`${id}.zone`)} label={t("appeals.screens.section.zone")} hideLabel>
              <Input list={ZONES_ID} autoComplete="off" />
            </Field>
          </div>
        </FieldGroup>
      );
  }
}

const asOptions = (choices: WordedQuestion["choices"]) =>
  choices.map(({ id, label }) => ({ value: id, label }));

/** One field per language, the reader's first. */
function InLanguages({ question, field }: QuestionFieldProps) {
  const t = useText();
  const { language: own } = useFormat();
  const { id, label, kind, maxLength } = question;
  const languages = languagesFor(own);
  return (
    <FieldGroup
      {...field(id)}
      legend={label}
      hint={question.hint ?? undefined}
      optional={!question.isRequired}
      error={undefined}
    >
      <div className="space-y-3">
        {languages.map((language) => (
          <Field
            key={language}
            {...field(`${id}.${language}`)}
            label={t(`common.languages.${language}`)}
            counter={kind === "long_text" ? (maxLength ?? undefined) : undefined}
            dense
          >
            {kind === "long_text" ? (
              <Textarea rows={4} lang={language} />
            ) : (
              <Input lang={language} />
            )}
          </Field>
        ))}
      </div>
    </FieldGroup>
  );
}
