/** One question, large: its options as radios, boxes, a code or a date. A plain form. */
import { Form } from "@remix-run/react";
import { useState } from "react";
import type { FormReply } from "~/platform/forms/form-reply";
import { ButtonLink } from "~/ui/button-link";
import { CheckboxGroup, RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { QuestionView } from "../triage-view";

type QuestionFormProps = {
  question: QuestionView;
  /** The answer that stands, as JSON. */
  seen: string;
  zones: readonly string[];
  /** The date answered before, as a wall clock, with its zone. */
  date: { wallClock: string; zone: string };
  reply: FormReply | undefined;
  /** Set while an earlier answer is being changed. */
  cancelHref?: string;
};

/** What was chosen before somebody else answered, and what stands since. */
type Kept = { value?: string[]; date?: string; zone?: string; stands?: string };

export function QuestionForm({
  question,
  seen,
  zones,
  date,
  reply,
  cancelHref,
}: QuestionFormProps) {
  const t = useText();
  const { key, kind, label, hint, options } = question;
  const kept = reply?.values as Kept | undefined;
  const chosen = kept?.value ?? question.chosen;
  const [opened] = useState(seen);
  const Choices = kind === "choices" ? CheckboxGroup : RadioGroup;
  const error = reply?.errors.value;

  return (
    <Form method="post" className="space-y-6">
      <input type="hidden" name="question" value={key} />
      <input type="hidden" name="seen" value={kept?.stands ?? opened} />
      {question.readFrom !== null && (
        <Notice tone="info">
          {t("classification.question.fromEvidence", { field: question.readFrom })}
        </Notice>
      )}
      <FieldGroup
        name="value"
        legend={<h1 className="text-xl font-semibold">{label}</h1>}
        hint={hint}
        error={error}
      >
        {options.length > 0 && <Choices options={options} chosen={chosen} />}
      </FieldGroup>
      {kind === "code" && (
        <Field
          name="value"
          id="f-code"
          label={t("classification.question.code")}
          hint={t("classification.question.codeHint")}
        >
          <Input
            inputMode="numeric"
            className="max-w-40"
            defaultValue={chosen.find((value) => /^\d+$/.test(value))}
          />
        </Field>
      )}
      {kind === "date" && (
        <div className="flex flex-wrap gap-4">
          <Field name="date" label={t("classification.question.date")}>
            <Input type="datetime-local" defaultValue={kept?.date ?? date.wallClock} />
          </Field>
          <Field name="zone" label={t("classification.question.zone")}>
            <Select
              defaultValue={kept?.zone ?? date.zone}
              options={zones.map((zone) => ({ value: zone, label: zone }))}
            />
          </Field>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("classification.question.next")}</SubmitButton>
        {question.isAnswered && (
          <SubmitButton variant="secondary" name="takeBack" value="on">
            {t("classification.question.takeBack")}
          </SubmitButton>
        )}
        {cancelHref && (
          <ButtonLink to={cancelHref} variant="quiet">
            {t("common.cancel")}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}
